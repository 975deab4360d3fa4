import {readFileSync} from 'node:fs';
import type {Deployment} from '../../src/core/deployment.ts';

/** What is shipped. */
export const deployment = JSON.parse(readFileSync('deployment.json', 'utf8')) as Deployment;
