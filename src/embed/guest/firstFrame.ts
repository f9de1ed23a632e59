/** Resolves once the map has rendered its first frame, or has said that it cannot. */
export function firstFrame(): Promise<void> {
  const root = document.documentElement;
  return new Promise((resolve) => {
    const check = () => {
      if (root.dataset.ready !== 'true') return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(check);
    watch.observe(root, { attributes: true, attributeFilter: ['data-ready'] });
    check();
  });
}
