/** Whether this machine runs WebGL on a graphics processor. */

/** Renderers that compute every pixel on the main processor, by the names they give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** False where WebGL is computed in software or missing: SVG is many times faster there. */
export function hasHardwareWebgl(): boolean {
  const context = document
    .createElement('canvas')
    .getContext('webgl2', { failIfMajorPerformanceCaveat: true }) as WebGL2RenderingContext | null;
  if (!context) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  // The browser keeps few contexts: this one has done its work.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(name);
}

export function hasWebgl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
