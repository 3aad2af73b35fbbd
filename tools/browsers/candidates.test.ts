import { describe, expect, it } from 'vitest';
import { candidates, type Family, type Machine } from './candidates.ts';

const linux: Machine = { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' }, home: '/home/me' };
const mac: Machine = { platform: 'darwin', env: {}, home: '/Users/me' };
const windows: Machine = {
  platform: 'win32',
  env: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' },
  home: 'C:\\Users\\me',
};

describe('browsers are looked for where users have them', () => {
  it.each<[string, Family, Machine, string]>([
    ["Debian's Chromium", 'chromium', linux, '/usr/bin/chromium'],
    ["Google's Chrome on Linux", 'chromium', linux, '/usr/bin/google-chrome-stable'],
    ["Ubuntu's snap", 'firefox', linux, '/snap/bin/firefox'],
    ['Chrome on a Mac', 'chromium', mac, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ["a Mac user's own Firefox", 'firefox', mac, '/Users/me/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['Edge on Windows', 'chromium', windows, 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
    [
      "Chrome in a Windows user's folder",
      'chromium',
      windows,
      'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
  ])('%s', (_, family, machine, path) => {
    expect(candidates(family, machine)).toContain(path);
  });

  it('takes a browser the user names before any other', () => {
    const named = { ...linux, env: { ...linux.env, FIREFOX_PATH: '/my/firefox' } };
    expect(candidates('firefox', named)[0]).toBe('/my/firefox');
  });

  it('never looks into folders relative to where it was started', () => {
    const careless = { ...linux, env: { PATH: '.:/usr/bin::bin' } };
    expect(candidates('chromium', careless).every((path) => path.startsWith('/'))).toBe(true);
  });
});
