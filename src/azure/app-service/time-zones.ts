/** Zones by which schedules of Azure Monitor are told, by the names that everyone else uses. */
const WINDOWS: Readonly<Record<string, string>> = {
  'Etc/UTC': 'UTC', UTC: 'UTC', 'Etc/GMT': 'UTC', GMT: 'UTC',
  'Europe/London': 'GMT Standard Time', 'Europe/Dublin': 'GMT Standard Time', 'Europe/Lisbon': 'GMT Standard Time',
  'Europe/Berlin': 'W. Europe Standard Time', 'Europe/Amsterdam': 'W. Europe Standard Time', 'Europe/Rome': 'W. Europe Standard Time', 'Europe/Vienna': 'W. Europe Standard Time',
  'Europe/Zurich': 'W. Europe Standard Time', 'Europe/Stockholm': 'W. Europe Standard Time', 'Europe/Oslo': 'W. Europe Standard Time', 'Europe/Luxembourg': 'W. Europe Standard Time',
  'Europe/Paris': 'Romance Standard Time', 'Europe/Madrid': 'Romance Standard Time', 'Europe/Brussels': 'Romance Standard Time', 'Europe/Copenhagen': 'Romance Standard Time',
  'Europe/Warsaw': 'Central European Standard Time', 'Europe/Zagreb': 'Central European Standard Time',
  'Europe/Budapest': 'Central Europe Standard Time', 'Europe/Prague': 'Central Europe Standard Time', 'Europe/Belgrade': 'Central Europe Standard Time',
  'Europe/Helsinki': 'FLE Standard Time', 'Europe/Kiev': 'FLE Standard Time', 'Europe/Kyiv': 'FLE Standard Time', 'Europe/Sofia': 'FLE Standard Time', 'Europe/Vilnius': 'FLE Standard Time',
  'Europe/Athens': 'GTB Standard Time', 'Europe/Bucharest': 'GTB Standard Time', 'Europe/Istanbul': 'Turkey Standard Time', 'Europe/Moscow': 'Russian Standard Time',
  'Africa/Cairo': 'Egypt Standard Time', 'Africa/Johannesburg': 'South Africa Standard Time', 'Africa/Lagos': 'W. Central Africa Standard Time', 'Africa/Nairobi': 'E. Africa Standard Time',
  'America/New_York': 'Eastern Standard Time', 'America/Toronto': 'Eastern Standard Time', 'America/Detroit': 'Eastern Standard Time',
  'America/Chicago': 'Central Standard Time', 'America/Winnipeg': 'Central Standard Time', 'America/Mexico_City': 'Central Standard Time (Mexico)',
  'America/Denver': 'Mountain Standard Time', 'America/Edmonton': 'Mountain Standard Time', 'America/Phoenix': 'US Mountain Standard Time',
  'America/Los_Angeles': 'Pacific Standard Time', 'America/Vancouver': 'Pacific Standard Time', 'America/Anchorage': 'Alaskan Standard Time', 'America/Halifax': 'Atlantic Standard Time',
  'America/Bogota': 'SA Pacific Standard Time', 'America/Lima': 'SA Pacific Standard Time', 'America/Sao_Paulo': 'E. South America Standard Time', 'America/Buenos_Aires': 'Argentina Standard Time',
  'America/Santiago': 'Pacific SA Standard Time', 'Pacific/Honolulu': 'Hawaiian Standard Time',
  'Asia/Dubai': 'Arabian Standard Time', 'Asia/Riyadh': 'Arab Standard Time', 'Asia/Jerusalem': 'Israel Standard Time', 'Asia/Karachi': 'Pakistan Standard Time',
  'Asia/Kolkata': 'India Standard Time', 'Asia/Calcutta': 'India Standard Time', 'Asia/Dhaka': 'Bangladesh Standard Time', 'Asia/Bangkok': 'SE Asia Standard Time',
  'Asia/Jakarta': 'SE Asia Standard Time', 'Asia/Singapore': 'Singapore Standard Time', 'Asia/Shanghai': 'China Standard Time', 'Asia/Hong_Kong': 'China Standard Time',
  'Asia/Taipei': 'Taipei Standard Time', 'Asia/Seoul': 'Korea Standard Time', 'Asia/Tokyo': 'Tokyo Standard Time',
  'Australia/Sydney': 'AUS Eastern Standard Time', 'Australia/Melbourne': 'AUS Eastern Standard Time', 'Australia/Brisbane': 'E. Australia Standard Time',
  'Australia/Adelaide': 'Cen. Australia Standard Time', 'Australia/Perth': 'W. Australia Standard Time', 'Pacific/Auckland': 'New Zealand Standard Time',
};

/** The name that Azure Monitor knows a zone by; undefined for one that this package has no word for. */
export function windowsZone(zone: string): string | undefined {
  return Object.hasOwn(WINDOWS, zone) ? WINDOWS[zone] : undefined;
}
