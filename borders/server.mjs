/** What the server's sources may not say, beside whom they may import: walls that ESLint keeps. */

/** Names that lead to any other one, or to code made of text. */
export const noGlobals = ['eval', 'Function', 'globalThis', 'Reflect', 'Proxy', 'arguments'];

/** What could take an object of Google's, or a secret, out of the sight of types and of the audit. */
export const outOfSight = [
  [
    'TSAsExpression > TSTypeReference[typeName.name=/^(Sealed|Keys)$/]',
    'Sealed is what the vault has sealed, and keys are what the keyring has made.',
  ],
  ['TSAnyKeyword', 'A value of type any is known as nothing.'],
  [
    'TSAsExpression > TSUnknownKeyword',
    'A value that becomes unknown can become anything: picture.ts alone does it.',
  ],
  ['TSAsExpression > TSNeverKeyword', 'A value of type never is taken everywhere.'],
  [":matches(MemberExpression, Property)[property.name='constructor']", 'It leads to code made of text.'],
  [
    "Property[key.name='constructor'], Literal[value=/constructor/], TemplateElement[value.cooked='constructor'], Identifier[name=/^(get|set)PrototypeOf$|^__proto__$/]",
    'It leads to code made of text.',
  ],
  ['TSTypeAssertion', 'A type is asserted with "as", which is watched over.'],
  [
    "Property[key.name=/^(validateHttpsCertificates|useIntranet)$/], Property[key.name='followRedirects'][value.value=true]",
    'Every request is encrypted to the host that it names, and ends there.',
  ],
  [
    'ThrowStatement > :matches(Literal, TemplateLiteral, ObjectExpression, MemberExpression)',
    'Errors are thrown.',
  ],
  [
    "AssignmentExpression[left.property.name=/^(stack|message)$/], ObjectExpression > Property[key.name='stack']",
    'What an error says is decided where it is made.',
  ],
].map(([selector, message]) => ({selector, message}));

/** Who may say some of it all the same: what makes a thing gives it its type. */
export const exceptions = [
  {files: ['src/apps-script/picture.ts'], said: /Unknown/},
  // The deployment's schema is for the build; nothing of it is shipped.
  {files: ['src/core/deployment.ts', 'src/core/deployment/*.ts'], said: /Unknown|Never/},
  {files: ['src/core/session/vault.ts', 'src/core/session/keyring.ts'], said: /Sealed/},
];
