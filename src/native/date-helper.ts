/** Stands in for the SDK's `./DateHelper`: the time stamp of an SRP signature, out of the platform's own words for a date. */

// biome-ignore lint/style/noDefaultExport: the SDK imports this module's default.
export default class DateHelper {
  /** Now, like `Tue May 6 07:08:09 UTC 2025`. Cognito refuses a day with a zero in front. */
  getNowString(): string {
    const [weekday, day, month, year, time] = new Date().toUTCString().split(/,? /);
    return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
  }
}
