// The ways in: a file that is opened or dropped, and what is pasted.
import { find } from "../dom.js";

/**
 * @typedef {object} Intake
 * @property {(file: File) => void} onFile
 * @property {(pasted: {html: string, text: string}) => void} onPaste
 * @property {(text: string) => string | null} check why a text in the field cannot be taken, or null
 */

/** @param {DataTransfer | null} data */
const contentsOf = (data) => ({ html: data?.getData("text/html") ?? "", text: data?.getData("text/plain") ?? "" });

/** @param {EventTarget | null} target */
const isField = (target) => target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/** @param {Intake} intake */
export function listen({ onFile, onPaste, check }) {
  const chooser = find("#file", HTMLInputElement);
  find("#open", HTMLButtonElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    // The same file may be chosen again.
    if (file) onFile(file);
    chooser.value = "";
  });

  const dialog = find("#paste-dialog", HTMLDialogElement);
  const field = find("#paste-field", HTMLTextAreaElement);
  const hint = find("#paste-hint", HTMLElement);
  const usualHint = () => {
    hint.classList.remove("wrong");
    field.removeAttribute("aria-invalid");
  };
  find("#paste", HTMLButtonElement).addEventListener("click", () => {
    usualHint();
    dialog.showModal();
    field.focus();
  });
  find("#paste-cancel", HTMLButtonElement).addEventListener("click", () => dialog.close());
  find("#paste-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = check(field.value);
    if (wrong !== null) {
      hint.textContent = wrong;
      hint.classList.add("wrong");
      field.setAttribute("aria-invalid", "true");
      field.focus();
      return;
    }
    dialog.close();
    onPaste({ html: "", text: field.value });
    field.value = "";
  });

  document.addEventListener("paste", (event) => {
    if (isField(event.target) || dialog.open) return;
    event.preventDefault();
    const [file] = event.clipboardData?.files ?? [];
    if (file) onFile(file);
    else onPaste(contentsOf(event.clipboardData));
  });

  const target = find("#drop", HTMLElement);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    target.hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) target.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    target.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) onFile(file);
    else onPaste(contentsOf(event.dataTransfer));
  });
}
