import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { message } from '../i18n/messages.ts';
import { recordAddress } from '../i18n/paths.ts';
import { firstId } from '../knowledge/ledger.ts';
import { plainText } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { currentSchedule } from '../knowledge/runtime-phase.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import type { Lang } from '../schemas/text.ts';
import { uuidOf } from './permanent-id.ts';

/** Days before the date on which a calendar reminds: half a year (as AWS does by mail), a quarter, a month, a week. */
const reminders = [180, 90, 30, 7];
const secondsADay = 86_400;

const kinds = ['deprecation', 'blockCreate', 'blockUpdate'] as const;

/**
 * The life-cycle dates of every runtime as a calendar (RFC 5545): whole days, with reminders where the date was still to come when the record
 * was last checked. A date that AWS moves keeps its event's id and gets a higher sequence, so calendars move it too.
 */
export function runtimeCalendar(library: Library, redirects: Redirects, lang: Lang, absolute: (path: string) => string): string {
  const calendar = ical({
    name: message(lang, 'runtimesCalendar'),
    prodId: { company: 'Lambda Field Notes', product: 'runtimes', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: absolute(`${lang}/runtimes/`),
    source: absolute(`${lang}/runtimes/calendar.ics`),
    ttl: secondsADay,
  });
  for (const [id, runtime] of library.runtimes) {
    const schedule = currentSchedule(runtime);
    for (const kind of kinds) {
      const day = schedule[kind];
      if (!/^\d/.test(day)) continue;
      const event = calendar.createEvent({
        id: `${uuidOf(`${firstId(redirects, `runtimes/${id}`)}#${kind}`)}@lambda-field-notes`,
        sequence: runtime.history.length - 1,
        stamp: dateOf(runtime.verifiedOn),
        start: dateOf(day),
        allDay: true,
        timezone: null,
        summary: `${runtime.name} (${id}): ${message(lang, kind)}`,
        description: [plainText(library, runtime.summary[lang], lang), message(lang, 'asOf', { date: runtime.verifiedOn })].join('\n'),
        url: absolute(recordAddress(lang, 'runtimes', id)),
        transparency: ICalEventTransparency.TRANSPARENT,
      });
      if (day <= runtime.verifiedOn) continue;
      for (const days of reminders) event.createAlarm({ type: ICalAlarmType.display, trigger: days * secondsADay });
    }
  }
  return calendar.toString();
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
