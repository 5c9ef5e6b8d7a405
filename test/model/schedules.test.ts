import { describe, expect, it } from 'vitest';
import { Application, CronTask, type CronTaskProps } from '../../src';

const make = (props: Partial<CronTaskProps>) => () => new CronTask(new Application(undefined, 'shop'), 'report', { image: 'x:1', schedule: '@daily', ...props });

describe('a schedule', () => {
  it.each([
    '* * * * *', '0 3 * * *', '*/15 8-18 * * 1-5', '0 0 1,15 * *', '1/2 * * * *', '?/2 * ? * ?', '*/100 * * * *', '* * * jan-MAR sun,mon', '* * * jan/2 *', '01 08 * * *', ' 0  3 * * * ', '\t* * * * *',
    '@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly', '@every 1h30m', '@every 1.5h', '@every .5h', '@every 90s',
  ])('can be %j', (schedule) => {
    expect(make({ schedule })().props.schedule).toBe(schedule);
  });

  it.each([
    ['* * * *', 'shop/report: schedule must be a schedule of five fields (minute, hour, day of month, month, day of week), got \'* * * *\''],
    ['0 * * * * *', 'a schedule of five fields'], ['', 'a schedule of five fields'],
    ['60 * * * *', "shop/report: schedule: minute must be from 0 to 59, got '60'"], ['* 24 * * *', "hour must be from 0 to 23, got '24'"], ['* * 0 * *', "day of month must be from 1 to 31, got '0'"],
    ['* * * 13 *', "month must be from 1 to 12 or from jan to dec, got '13'"], ['* * * foo *', "month must be from 1 to 12 or from jan to dec, got 'foo'"], ['* * * * 7', "day of week must be from 0 to 6 or from sun to sat, got '7'"],
    ['mon * * * *', "minute must be from 0 to 59, got 'mon'"],
    ['5-1 * * * *', "minute must be a range from the smaller to the larger, got '5-1'"], ['*/0 * * * *', "minute must be a step from 1 behind '/', got '*/0'"],
    ['1- * * * *', "minute must be numbers, ranges such as 0-59, '*' and steps such as '*/2', got '1-'"], ['1,,2 * * * *', "got ''"], ['1-2-3 * * * *', "got '1-2-3'"], ['1/2/3 * * * *', "got '1/2/3'"], ['-1 * * * *', "got '-1'"], ['1.5 * * * *', "got '1.5'"],
    ['* * L * *', "day of month must be from 1 to 31, got 'L'"], ['* * 15W * *', "got '15W'"], ['* * * * 1#2', "got '1#2'"],
    ['TZ=UTC * * * * *', "shop/report: schedule must not name a time zone, got 'TZ=UTC * * * * *': use timeZone"], ['CRON_TZ=UTC * * * * *', 'use timeZone'],
    ['@reboot', "shop/report: schedule must be one of @yearly, @monthly, @weekly, @daily, @hourly, or '@every' and a duration such as 1h30m, got '@reboot'"], ['@Daily', "got '@Daily'"], ['@hourly ', "got '@hourly '"], ['@every', "got '@every'"], ['@every 5', "got '@every 5'"], ['@every 1d', "got '@every 1d'"], ['@every -1h', "got '@every -1h'"],
  ])('cannot be %j', (schedule, message) => {
    expect(make({ schedule })).toThrow(TypeError);
    expect(make({ schedule })).toThrow(message);
  });

  it.each([undefined, 5, null])('must be a text, not %s', (schedule) => {
    expect(make({ schedule: schedule as never })).toThrow("shop/report: schedule must be a schedule such as '0 3 * * *' or '@daily'");
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Etc/UTC', 'GMT', 'CET', 'GMT0', 'EST5EDT', 'W-SU', 'Zulu', 'Etc/GMT+1', 'Etc/GMT-14', 'Europe/Berlin', 'Europe/Kyiv', 'Europe/Kiev', 'Asia/Kolkata', 'Asia/Calcutta', 'US/Pacific', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince'])('can be %s', (timeZone) => {
    expect(make({ timeZone })().props.timeZone).toBe(timeZone);
  });

  it.each(['Local', 'local', 'PST', 'BST', 'JST', 'GMT+1', '+01:00', 'europe/berlin', 'EUROPE/BERLIN', 'utc', 'Mars/Olympus', 'Europe/', '../etc', 'Europe/Berlin '])('cannot be %j', (timeZone) => {
    expect(make({ timeZone })).toThrow(`shop/report: timeZone must be the name of a time zone, such as 'Europe/Berlin' or 'Etc/UTC', got '${timeZone}'`);
  });

  it('cannot be empty', () => {
    expect(make({ timeZone: '' })).toThrow('shop/report: timeZone must be a text that is not empty');
  });
});
