/* For `node --import`: it is the day that TODAY names. */
const { Date: Clock } = globalThis;
const day = Clock.parse(`${process.env.TODAY}T09:30:00Z`);

globalThis.Date = class Date extends Clock {
  constructor(...given) {
    super(...(given.length ? given : [day]));
  }
  static now() {
    return day;
  }
};
