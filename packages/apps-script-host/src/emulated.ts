/**
 * How an emulated Apps Script class is written.
 *
 * ```ts
 * export class Paragraph implements Pick<GoogleAppsScript.Document.Paragraph, 'insertInlineImage' | 'getType'> {
 *   static readonly official = 'Document.Paragraph';
 *
 *   constructor(readonly model: ParagraphModel) {}
 *
 *   // In a doc comment: https://developers.google.com/apps-script/reference/document/paragraph#insertInlineImage(Integer,BlobSource)
 *   insertInlineImage(childIndex: number, image: GoogleAppsScript.Base.BlobSource): InlineImage { … }
 * }
 * ```
 *
 * - `official` is the interface's name inside `GoogleAppsScript`; `implements Pick<…>` names exactly the emulated
 *   members, so the compiler holds each against the official types.
 * - Every emulated member carries its reference address, spelled as in gas-types-detailed. An overloaded member
 *   carries one for each signature it serves.
 * - The script sees the members of the *official* interface and nothing else: a field or method that the interface
 *   does not have (`model` above) stays on this side. An official member that the class lacks throws
 *   `NotEmulated: Paragraph.editAsText` when it is called.
 * - What reaches a method has already been checked by the membrane: authorization mode, scopes, number and kinds of
 *   arguments. Emulated objects, enum values and blobs arrive as the host's own objects, everything else copied.
 *   A parameter of an official type is narrowed with `instanceof`.
 * - A member whose official result is an interface that is emulated in part gives it as
 *   `x as unknown as GoogleAppsScript.Base.Blob`.
 * - What a method gives back: an emulated object, an enum value, or primitives, `Date`, arrays and plain objects,
 *   which are copied. `null` where the host says null. Each call may make a new wrapper, as the real host does.
 * - A failure that the real host reports is `throw new Exception('its exact text')` (exception.ts). Any other error is a fault of
 *   the emulator and ends the execution loudly, whatever the script catches.
 * - Enumerations: `enumeration<typeof GoogleAppsScript.Document.ElementType>('Document.ElementType')`.
 * - Services are made anew for every execution: what must be a snapshot from its start is taken in the constructor.
 */
export interface EmulatedClass {
  readonly official: string;
}
