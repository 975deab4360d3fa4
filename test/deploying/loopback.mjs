/**
 * Loaded into clasp before itself: what it asks of Google over TLS goes to a server of the test's on this machine, with the
 * host that was meant in a header. Everything else about a request is as clasp makes it.
 */
import http from 'node:http';
import https from 'node:https';
import {syncBuiltinESMExports} from 'node:module';
import process from 'node:process';
import {URL} from 'node:url';

https.request = (url, options, answered) => {
  const meant = new URL(url);
  return http.request(
    {
      ...options,
      agent: undefined,
      protocol: 'http:',
      host: '127.0.0.1',
      hostname: '127.0.0.1',
      port: process.env.STAND_IN_PORT,
      path: `${meant.pathname}${meant.search}`,
      headers: {...options.headers, 'x-meant-host': meant.host},
    },
    answered,
  );
};
syncBuiltinESMExports();
