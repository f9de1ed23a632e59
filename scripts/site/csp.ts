/**
 * The Content-Security-Policy of the built page: nothing inline, no eval, no
 * other origin. In the page itself, so that it holds on hosts that set no
 * headers; the same text goes into the headers of docs/deploy.md.
 */
import type { Plugin } from 'vite';

/** Directives by name. `frame-ancestors` works in headers only and is left to them: embeds want to be framed. */
export const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Scripts set styles of elements through the object model, which this does not touch.
  'style-src-attr': "'none'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  // Exported pictures are read back from memory.
  'connect-src': "'self' blob:",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

export const policyText = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export function csp(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText(DIRECTIVES) },
        // Before anything it is to hold for.
        injectTo: 'head-prepend',
      },
    ],
  };
}
