/**
 * What the sidebar's sources may not name. The page's Content-Security-Policy (`deployment/page-policy.ts`) stops what
 * loads or sends; it stops no navigation, no WebRTC, no storage, nothing that the frame around the page could be asked
 * for, and no timer. Rules of ESLint find the mistake, not the malice: an object can be given another name.
 */

const asking = 'The page has no network of its own: the server is asked by sidebar/rpc.ts.';
const keeping = 'Nothing is stored in the browser.';
const leaving = 'Nobody is led away but by a click on parts/Link.tsx.';
const around =
  'The windows and frames around the page are not ours; what they reach, a policy of the page does not stop.';
const running = 'No text becomes code.';
const marking = 'No text becomes markup: components draw.';
const loading = 'The page holds no element that loads something or leads somewhere by itself.';
const waiting = 'Waiting is parts/clock.ts’s: nothing may go on by itself.';

/** Why a global may not be named, by its name. */
const globals = {
  [asking]:
    'fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection webkitRTCPeerConnection Worker SharedWorker importScripts Image Audio FontFace Notification',
  [keeping]: 'localStorage sessionStorage indexedDB caches cookieStore BroadcastChannel name',
  [leaving]: 'location navigation history open close stop print',
  [around]: 'window self globalThis top parent frames opener frameElement external postMessage',
  [running]: 'eval Function trustedTypes',
  [marking]: 'DOMParser XSLTProcessor XMLSerializer Range StaticRange Sanitizer',
  [waiting]:
    'setTimeout setInterval requestAnimationFrame requestIdleCallback setImmediate scheduler queueMicrotask MessageChannel Animation KeyframeEffect',
};

/** Why a word may not stand anywhere, whatever it is a member or a property of. */
const words = {
  [asking]: 'sendBeacon serviceWorker RTCPeerConnection geolocation mediaDevices fonts',
  [keeping]: 'cookie cookieStore localStorage sessionStorage indexedDB requestStorageAccess',
  [leaving]: 'requestSubmit click ping formAction formaction',
  [around]: 'defaultView contentWindow contentDocument ownerDocument parentWindow getRootNode',
  [running]: '__proto__ prototype constructor',
  [marking]:
    'innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML createContextualFragment srcdoc srcDoc setHTML setHTMLUnsafe parseHTMLUnsafe parseFromString write writeln createElement createElementNS setAttribute setAttributeNS importNode adoptNode attachShadow insertRule replaceSync',
  [waiting]:
    'requestVideoFrameCallback onAnimationEnd onAnimationIteration onTransitionEnd animate timeline getAnimations',
};

/** Elements that load something, lead somewhere or change how the page is read. */
const elements =
  'script style link meta base iframe frame frameset object embed portal fencedframe audio video source track use image foreignObject animate set';
/** Attributes that load something or lead somewhere; `src` and `href` lead where the policy and a click allow. */
const attributes = 'action background data manifest poster srcset srcSet imagesrcset xlink:href';

const oneOf = list => `/^(${list.replaceAll(' ', '|')})$/`;

/** For `no-restricted-globals`. */
export const restrictedGlobals = Object.entries(globals).flatMap(([message, names]) =>
  names.split(' ').map(name => ({name, message})),
);

/** For `no-restricted-syntax`. */
export const restrictedSyntax = [
  ...Object.entries(words).flatMap(([message, list]) => [
    {selector: `:matches(Identifier, JSXIdentifier)[name=${oneOf(list)}]`, message},
    {selector: `Literal[value=${oneOf(list)}]`, message},
    {selector: `TemplateElement[value.cooked=${oneOf(list)}]`, message},
  ]),
  {selector: "CallExpression[callee.property.name='submit']", message: leaving},
  ...['Literal[value', 'TemplateElement[value.cooked'].flatMap(text => [
    {selector: `${text}=/^\\s*javascript:/i]`, message: running},
    {selector: `${text}=/\\b(url|image-set)\\(/i]`, message: 'No style loads something.'},
  ]),
  {
    selector: 'AssignmentExpression[left.property.name=/^(src|srcset|href|action|data|cssText)$/]',
    message: 'No attribute loads something or leads somewhere.',
  },
  {
    selector:
      ':matches(VariableDeclarator, AssignmentExpression, ConditionalExpression) > Literal[value=/^(script|i?frame|embed)$/]',
    message: loading,
  },
  {
    selector:
      ":not(CallExpression[callee.name='createRpc']) > MemberExpression[object.object.name='google'][property.name='run']",
    message: asking,
  },
  {selector: "JSXAttribute[name.name='type'][value.value='image']", message: loading},
  {
    // The other page learns nothing of this one. What is taken away as a file is all in its address.
    selector:
      "JSXOpeningElement[name.name='a']:not(:has(> JSXAttribute[name.name='rel'][value.value='noopener noreferrer'])):not(:has(Literal[value=/^data:/]))",
    message: leaving,
  },
  {selector: 'ImportExpression', message: running},
  {
    selector:
      "MemberExpression[object.name=/^(document|navigator|google)$/]:matches([computed=true], [property.name='location'])",
    message: 'A member of the browser’s is named as it is, and none of them is `location`.',
  },
  {
    selector:
      "MemberExpression[object.name='document'][property.name='title']:not(AssignmentExpression[right.type='Literal'] > .left)",
    message: 'The page’s title is a fixed text: it would be seen outside the sidebar.',
  },
  {
    selector: ":matches(VariableDeclarator, AssignmentExpression) > Identifier[name='document']",
    message: 'The document keeps its name, so that what is done with it can be read.',
  },
  {
    selector: "CallExpression[callee.property.name='execCommand']:not([arguments.0.value='copy'])",
    message: marking,
  },
  {
    selector: `JSXOpeningElement > JSXIdentifier.name[name=${oneOf(elements)}]`,
    message: loading,
  },
  {
    selector: `JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute > JSXIdentifier[name=${oneOf(attributes)}]`,
    message: 'No attribute loads something or leads somewhere.',
  },
  {
    selector:
      'ImportDeclaration[source.value=/^preact/] ImportSpecifier[imported.name=/^(h|createElement|cloneElement|hydrate)$/]',
    message: 'Elements are written as they are drawn, so that each can be read.',
  },
];
