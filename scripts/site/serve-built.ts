/** Serves a built page on this machine, as docs/deploy.md has it for servers. */
import { type Plugin, preview } from 'vite';

export interface Served {
  /** Ends in a slash. */
  address: string;
  stop(): Promise<void>;
}

/** A file with a slash behind it is none: its page would look for its parts in a folder that is not there. */
const onlyFiles: Plugin = {
  name: 'only-files',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use((request, response, next) => {
      if (!/^[^?#]*[^/?#]\/+(?:[?#]|$)/.test(request.url ?? '')) return next();
      response.statusCode = 404;
      response.end();
    }),
};

/**
 * A busy port is left for the next.
 * @param root the folder that has the page in `dist/`
 */
export async function serveBuilt(root: string, port: number, host: string): Promise<Served> {
  const server = await preview({
    root,
    // The settings are for building; reading them would write beside them, which a read-only folder forbids.
    configFile: false,
    plugins: [onlyFiles],
    // What is not there is answered with 404, not with the page.
    appType: 'mpa',
    logLevel: 'error',
    // Frames without an origin of their own may read what is public anyway.
    preview: { port, strictPort: false, host, cors: { origin: '*' } },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('no address to serve it at was found');
  return { address, stop: () => server.close() };
}
