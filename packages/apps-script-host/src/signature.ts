import {EnumValue} from './enumeration.ts';
import type {EmulatedClass} from './emulated.ts';
import {official} from './official.ts';
import type {Signature} from './official.ts';

/** Something of the script's that no Apps Script service takes: a function, a typed array, a Map … */
export class Foreign {
  constructor(readonly kind: string) {}
}

/** The official name of an emulated object's class, or null for anything else. */
export function officialName(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const name = (value.constructor as Partial<EmulatedClass> | undefined)?.official;
  return typeof name === 'string' ? name : null;
}

const editors: Record<string, string> = {Document: 'DocumentApp', Slides: 'SlidesApp'};

/** `Document.Paragraph` as the host's messages spell it: `DocumentApp.Paragraph`; `Base.Ui` is plain `Ui`. */
export function spelled(name: string): string {
  const [namespace = '', type = ''] = name.split('.');
  const editor = editors[namespace];
  return editor && editor !== type ? `${editor}.${type}` : type;
}

/**
 * Whether the arguments fit one of the official signatures. Stricter than the real host where nobody knows how it
 * converts: a number is no string, and `undefined` fits nothing.
 * @param namespace of the interface, to which the names of parameter types are relative
 */
export function fits(signatures: readonly Signature[], namespace: string, args: readonly unknown[]): boolean {
  return signatures.some(({parameters, address}) => {
    // The reference writes `Object...` where the declarations have one plain parameter.
    const variadic = address.includes('...') || parameters.at(-1)?.rest === true;
    const least = parameters.filter(({optional, rest}) => !optional && !rest).length - (variadic ? 1 : 0);
    if (args.length < least || (!variadic && args.length > parameters.length)) return false;
    return args.every((arg, index) => {
      const parameter = parameters[Math.min(index, parameters.length - 1)];
      return parameter !== undefined && fitsType(parameter.type, namespace, arg);
    });
  });
}

function fitsType(type: string, namespace: string, value: unknown): boolean {
  if (type === 'any' || type === 'Object' || type === 'object') return true;
  if (type.endsWith('[]')) {
    return Array.isArray(value) && value.every(item => fitsType(type.slice(0, -2), namespace, item));
  }
  switch (type) {
    case 'string':
    case 'Char':
      return typeof value === 'string' || value === null;
    case 'number':
    case 'Integer':
    case 'BigNumber':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Byte':
      // Java's bytes are signed. https://developers.google.com/apps-script/reference/base/blob#getBytes()
      return Number.isInteger(value) && (value as number) >= -128 && (value as number) <= 127;
    case 'boolean':
      return typeof value === 'boolean';
    case 'Date':
    case 'Base.Date':
      return value instanceof Date;
    default:
      return value === null || fitsNamed(type.includes('.') ? type : `${namespace}.${type}`, value);
  }
}

function fitsNamed(wanted: string, value: unknown): boolean {
  if (wanted in official.enums) return value instanceof EnumValue && value.enumeration === wanted;
  const given = officialName(value);
  const [members, own] = [official.interfaces[wanted], official.interfaces[given ?? '']];
  if (!members || !own) return false;
  // A chip's or a section's interface repeats only some of Element's members, yet each is an element: it has a type.
  if (wanted === 'Document.Element') return own['getType']?.signatures[0]?.returns === 'ElementType';
  // The declarations do not say which classes are a BlobSource; having its members does.
  return given === wanted || Object.keys(members).every(member => member in own);
}

/** How the host's message about unfitting parameters names the kind of an argument. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof EnumValue) return spelled(value.enumeration);
  if (value instanceof Foreign) return '(class)';
  if (Array.isArray(value)) return value.every(item => typeof item === 'number') ? 'number[]' : 'String[]';
  const name = officialName(value);
  if (name) return spelled(name);
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'object':
      return '(class)';
    default:
      return typeof value;
  }
}

export function misfit(what: string, args: readonly unknown[]): string {
  return `The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${what}.`;
}
