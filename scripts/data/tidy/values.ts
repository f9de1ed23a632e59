/** Values as a table of a map program holds them, in the shape that the model gives a field. */
import type { GenericSchema } from 'valibot';
import { Refused } from './refused.ts';

/** A part of a schema as the walk sees it. */
interface Node {
  type: string;
  entries?: Record<string, Node>;
  item?: Node;
  wrapped?: Node;
}

/** What map programs add to a table of their own accord. */
const OWN_FIELDS = new Set(['fid', 'ogc_fid', 'gid', 'layer', 'path']);

const absent = (value: unknown) => value === null || value === undefined || value === '';

/** Lists, for which tables have no column, are written as `(2:one,two)` by GDAL, as JSON by others, or with commas. */
function listFrom(text: string, field: string): unknown {
  const counted = /^\((\d+):([\s\S]*)\)$/.exec(text);
  if (!counted) return text.startsWith('[') ? fromJson(text, field) : text.split(/\s*[,;]\s*/);
  const items = counted[2]?.split(',') ?? [];
  if (items.length !== Number(counted[1]))
    throw new Refused(
      `has ${items.length} entries under "${field}" where ${counted[1]} are counted, ${text}: something was cut off; write the list again`,
    );
  return items;
}

function fromJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(
      `has under "${field}" ${JSON.stringify(text)}, a text where the atlas has parts: write them as JSON, as {"en": "…", "tr": "…"}`,
    );
  }
}

function fromText(type: string, text: string, field: string): unknown {
  if (type === 'array') return listFrom(text, field);
  if (type === 'strict_object') return fromJson(text, field);
  if (type === 'number') return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
  return text;
}

function shaped(node: Node, given: unknown, field: string): unknown {
  if (node.wrapped) return shaped(node.wrapped, given, field);
  const value = typeof given === 'string' ? fromText(node.type, given, field) : given;
  if (Array.isArray(value)) return node.item ? value.map((item) => shaped(node.item as Node, item, field)) : value;
  if (typeof value !== 'object' || value === null || !node.entries) return value;
  const { entries } = node;
  const known = Object.keys(entries).filter((key) => !absent((value as Record<string, unknown>)[key]));
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
  return Object.fromEntries(
    [...known, ...unknown].flatMap((key) => {
      const inner = (value as Record<string, unknown>)[key];
      return absent(inner) ? [] : [[key, entries[key] ? shaped(entries[key], inner, key) : inner]];
    }),
  );
}

/** Fields in the order of the model, what is empty left out. What the model does not know stays, for it to refuse. */
export function tidyValues(schema: GenericSchema, properties: Record<string, unknown>): Record<string, unknown> {
  const data = Object.fromEntries(Object.entries(properties).filter(([key]) => !OWN_FIELDS.has(key)));
  return shaped(schema as unknown as Node, data, 'properties') as Record<string, unknown>;
}
