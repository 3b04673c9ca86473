// Documents in, rendered analyses out in the same order, several at once in between.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "documents.h"
#include "format.h"
#include "guillemet/analyzer.h"
#include "output.h"

namespace guillemet::cli {

/// Everything that the work on one document needs besides the document. Outlives the conveyor.
struct Work {
  const Analyzer& analyzer;
  const Format& format;
  const std::vector<VocabularyEntry>& vocabulary;
};

/// Holds a bounded number of documents whatever the input's length: accept() waits while it is
/// full.
class Conveyor : public DocumentSink {
 public:
  Conveyor(const Work& work, int jobs, Output* output);
  ~Conveyor() override;

  bool accept(Document document) override;
  bool refuse(Refusal refusal) override;
  /// Waits until everything is written. Nothing may be added afterwards.
  void finish();
  /// Whether a document was refused; to be asked after finish().
  bool refused() const { return refused_; }

 private:
  struct Item {
    Document document;
    Refusal refusal;
    std::string rendered;
    bool done = false;
  };

  bool add(std::shared_ptr<Item> item);
  void work();
  void write();
  bool write_item(const Item& item);

  const Work& work_;
  Output* output_;
  const size_t capacity_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Item>> waiting_;   // for a worker
  std::deque<std::shared_ptr<Item>> in_order_;  // until written
  bool ended_ = false;                          // no more input
  bool closed_ = false;                         // nobody takes the output

  // Only the writer's, until it has ended.
  Progress progress_;
  bool first_ = true;
  bool refused_ = false;

  std::vector<std::thread> workers_;
  std::thread writer_;
};

}  // namespace guillemet::cli
