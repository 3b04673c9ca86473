/** @import { Correction } from "../../types/lens.js" */
import { readCorrections } from "./input.js";

/** The corrections as the reader makes them, takes them back and makes them again. */
export class CorrectionLog {
  /** One list a step. @type {readonly (readonly Correction[])[]} */
  #steps = [Object.freeze([])];
  #at = 0;

  /** @param {unknown} [list] what holds at first, as `readCorrections` takes it */
  constructor(list = []) {
    this.#steps = [Object.freeze(readCorrections(list))];
  }

  /** What holds now; frozen. */
  get list() {
    return this.#steps[this.#at];
  }
  get canUndo() {
    return this.#at > 0;
  }
  get canRedo() {
    return this.#at < this.#steps.length - 1;
  }

  /** @param {Correction} correction @throws {GuillemetError} `unsupported-input` */
  add(correction) {
    this.#go([...this.list, ...readCorrections([correction])]);
  }

  /**
   * Another list, such as a file's; it can be undone, too.
   * @param {unknown} list as `readCorrections` takes it
   * @throws {GuillemetError} `unsupported-input`
   */
  replace(list) {
    this.#go(readCorrections(list));
  }

  /** @returns {boolean} whether there was a step to take back */
  undo() {
    if (!this.canUndo) return false;
    --this.#at;
    return true;
  }

  /** @returns {boolean} whether there was a step to make again */
  redo() {
    if (!this.canRedo) return false;
    ++this.#at;
    return true;
  }

  /** @param {Correction[]} list */
  #go(list) {
    this.#steps = [...this.#steps.slice(0, ++this.#at), Object.freeze(list)];
  }
}
