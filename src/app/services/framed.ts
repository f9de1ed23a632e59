/** Whether the page stands in another's frame: what lies round it, the way back and the way past, is that page's. */
export const isFramed = (): boolean => window.parent !== window;

/** Whether the page is a guest on another, or was made to be one. */
export const isGuest = (): boolean => isFramed() || 'embed' in document.documentElement.dataset;
