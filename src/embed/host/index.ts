/** What the package offers to pages that are built: the element, the talk under it, and their types. */

export type * from '../messages.ts';
export { type Client, createClient, EmbedError, type Told } from './client.ts';
export { BorderAtlasElement } from './element.ts';
