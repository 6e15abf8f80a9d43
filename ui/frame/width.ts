/** How wide an element is: told once it is there, and in the frame after it changes, as what is drawn by it could change it again. */

export const watchWidth = (tell: (width: number) => void) => (element: HTMLElement) => {
  let frame = 0;
  tell(element.clientWidth);
  const watch = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => tell(element.clientWidth));
  });
  watch.observe(element);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
  };
};
