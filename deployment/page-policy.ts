/**
 * The Content-Security-Policy that the sidebar's page stands behind: pictures from the bank's thumbnail hosts, the script
 * and the style that stand in the page, and nothing else from anywhere. https://www.w3.org/TR/CSP3/
 *
 * It has to be set by a script: HtmlService ignores every `<meta>` of a page's own and takes no headers
 * (https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)). A `meta` that a
 * script puts into the head is enforced from then on, in every browser
 * (https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy); there
 * `frame-ancestors`, `report-uri` and `sandbox` would be ignored, so they are not set.
 *
 * No directive stops navigation, and none that browsers know stops WebRTC (Chromium 156 calls CSP's `webrtc`
 * unrecognised, and connects to a TURN server); the frame around the page has a policy of its own. The lint keeps the
 * page's sources away from all of these (`borders/page.mjs`).
 */
import type {Deployment} from '../src/core/deployment.ts';

export function pagePolicy({thumbnails}: Deployment['bank']): string {
  return [
    // Requests of every kind that is not named below: fetch, frames, objects, workers, fonts, media, prefetching.
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    ['img-src', ...thumbnails.map(host => `https://${host}`)].join(' '),
    // Which `default-src` does not speak of.
    "base-uri 'none'",
    "form-action 'none'",
    // Text becomes neither markup nor code, and nothing may declare it harmless. Chrome 83, Safari 26, Firefox 148;
    // others know neither word and pass over it. https://www.w3.org/TR/trusted-types/
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * A script element that sets the policy. It has to stand before everything that loads something.
 * HtmlService has been seen to take `//` inside a text for a comment: the slashes are escaped.
 */
export function policyScript(bank: Deployment['bank']): string {
  const policy = JSON.stringify(pagePolicy(bank)).replaceAll('/', '\\/');
  const set = `var m=document.createElement("meta");m.httpEquiv="Content-Security-Policy";m.content=${policy};document.head.appendChild(m)`;
  return `<script>(function(){${set}})()</script>`;
}
