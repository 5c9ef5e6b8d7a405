import type { Application } from '../model/application';
import { isInterpolation } from '../model/values/interpolate';
import { error, type Finding } from './diagnostic';
import { isPlain } from './values';

/** How a value of an engine says, where JavaScript makes a text of it, that it is lost. */
const LOST = 'Calling [toString] on an [Output';

/** Texts into which a value that comes later was put too early: they would reach the platform as they are. */
export function checkTexts(application: Application<any>, options: object): Finding[] {
  const owners = [...application.components.map(({ path, props, traits }) => ({ path, given: [props, ...traits.map((trait) => trait.props as unknown)] })), ...application.parts.map(({ path, props }) => ({ path, given: [props as unknown] }))];
  return [...owners, { path: application.name, given: [options] }].flatMap(({ path, given }) =>
    given.flatMap((properties) => textsIn(properties, '')).map((where) => ({ ...lost(where), path })));
}

function lost(where: string): Finding {
  return error('OAM.TEXT', `${where} holds a text that was made of a value before it was known`, 'use interpolate`...${value}...` of this package in the model, or the interpolation of the engine in options');
}

function textsIn(value: unknown, where: string): string[] {
  if (typeof value === 'string') return value.includes(LOST) ? [where] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${where}[${index}]`));
  if (isInterpolation(value)) return value.parts.some((part) => typeof part === 'string' && part.includes(LOST)) ? [where] : [];
  return isPlain(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, where === '' ? key : `${where}.${key}`)) : [];
}
