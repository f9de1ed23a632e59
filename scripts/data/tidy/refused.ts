/** What cannot be put into form without a guess: the message says what a person has to decide. */
export class Refused extends Error {}
