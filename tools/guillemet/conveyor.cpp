#include "conveyor.h"

#include <utility>

#include "utf.h"

namespace guillemet::cli {
namespace {

/// Enough that a worker need not wait while one long document holds up the order.
constexpr size_t documents_a_job = 4;

}  // namespace

Conveyor::Conveyor(const Work& work, int jobs, Output* output)
    : work_(work), output_(output), capacity_(documents_a_job * static_cast<size_t>(jobs)) {
  for (int i = 0; i < jobs; ++i) workers_.emplace_back([this] { this->work(); });
  writer_ = std::thread([this] { write(); });
}

Conveyor::~Conveyor() { finish(); }

bool Conveyor::accept(Document document) {
  auto item = std::make_shared<Item>();
  item->document = std::move(document);
  return add(std::move(item));
}

bool Conveyor::refuse(Refusal refusal) {
  auto item = std::make_shared<Item>();
  item->rendered = work_.format.refusal(refusal);
  item->refusal = std::move(refusal);
  item->done = true;
  return add(std::move(item));
}

bool Conveyor::add(std::shared_ptr<Item> item) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || in_order_.size() < capacity_; });
  if (closed_) return false;
  if (!item->done) waiting_.push_back(item);
  in_order_.push_back(std::move(item));
  changed_.notify_all();
  return true;
}

void Conveyor::finish() {
  if (!writer_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  changed_.notify_all();
  for (std::thread& worker : workers_) worker.join();
  writer_.join();
}

void Conveyor::work() {
  Options options;
  options.vocabulary = work_.vocabulary;
  while (true) {
    std::shared_ptr<Item> item;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return closed_ || ended_ || !waiting_.empty(); });
      if (closed_ || waiting_.empty()) return;
      item = std::move(waiting_.front());
      waiting_.pop_front();
    }
    options.language = item->document.language;
    options.date = item->document.date;
    const Analysis analysis = work_.analyzer.analyze(item->document.text, options);
    std::string rendered = work_.format.document(item->document, analysis);
    {
      const std::lock_guard lock(mutex_);
      item->rendered = std::move(rendered);
      item->done = true;
    }
    changed_.notify_all();
  }
}

void Conveyor::write() {
  while (true) {
    std::shared_ptr<Item> item;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return in_order_.empty() ? ended_ : in_order_.front()->done; });
      if (in_order_.empty()) return;
      item = std::move(in_order_.front());
      in_order_.pop_front();
    }
    changed_.notify_all();
    if (!write_item(*item)) {
      const std::lock_guard lock(mutex_);
      closed_ = true;
      changed_.notify_all();
      return;
    }
  }
}

bool Conveyor::write_item(const Item& item) {
  if (item.refusal) {
    refused_ = true;
    progress_.clear();
    complain(item.refusal.source + ": " + item.refusal.message);
  }
  progress_.advance();
  if (item.rendered.empty()) return true;
  if (!first_ && !output_->write(work_.format.separator())) return false;
  first_ = false;
  return output_->write(item.rendered);
}

}  // namespace guillemet::cli
