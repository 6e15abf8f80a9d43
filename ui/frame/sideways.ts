/**
 * Marks a region that is scrolled sideways with where there is more of it (`data-more`: "before", "after", or both), so
 * that those edges fade (`ui/app.css`).
 */
export const sideways = (element: HTMLElement) => {
  const mark = () => {
    const left = Math.abs(element.scrollLeft);
    const more = [
      ...(left > SLACK ? ["before"] : []),
      ...(element.scrollWidth - element.clientWidth - left > SLACK ? ["after"] : []),
    ].join(" ");
    if (more !== (element.dataset.more ?? "")) element.dataset.more = more;
  };
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(mark);
  };
  const watch = new ResizeObserver(soon);
  for (const each of [element, ...element.children]) watch.observe(each);
  element.addEventListener("scroll", soon, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    watch.disconnect();
    element.removeEventListener("scroll", soon);
  };
};

/** Pixels that are not worth a sign. */
const SLACK = 2;
