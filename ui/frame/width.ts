/**
 * How wide an element is: told once it is there, and in the frame after it changes, as what is drawn by it could change it
 * again. While it is hidden it is as wide as it was, so that what is drawn in it is there at once when it is shown.
 */
export const watchWidth = (tell: (width: number) => void) => (element: HTMLElement) => {
  let frame = 0;
  const told = () => {
    if (element.clientWidth > 0) tell(element.clientWidth);
  };
  told();
  const watch = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(told);
  });
  watch.observe(element);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
  };
};
