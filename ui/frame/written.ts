/** Leaves the field that is being written in, which takes what stands there as leaving it by hand does: a page that goes loses no half-written text. */
export function finishWriting(): void {
  const { activeElement: at } = document;
  if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) at.blur();
}
