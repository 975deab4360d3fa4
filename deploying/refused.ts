/** What a command says instead of going on: a sentence for whoever runs it, with what to do next. */
export class Refused extends Error {}
