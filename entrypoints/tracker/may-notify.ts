import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

const LEAVE = { permissions: ['notifications' as const] };

/** Whether the browser lets us show notices, kept up to date: the leave can be taken back in its own settings. */
export function useMayNotify(): boolean {
  const [may, setMay] = useState(false);
  useEffect(() => {
    const fail = (error: unknown) =>
      setMay(() => {
        throw error;
      });
    const look = () => void browser.permissions.contains(LEAVE).then(setMay, fail);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return may;
}

/** Asks the browser for leave to show notices; false when the user says no. */
export function requestNotices(): Promise<boolean> {
  return browser.permissions.request(LEAVE);
}
