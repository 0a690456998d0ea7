import type { SystemWindow } from './system';

/**
 * Has Firefox's window gather every error on a console, every uncaught exception and every unhandled rejection of every
 * page and of the extension, its content scripts and background too; the browser's own are left out.
 */
export function gatherFaults(system: SystemWindow): Promise<void> {
  return system.run(() => {
    const faults: string[] = [];
    globalThis.kamernootFaults = faults;
    const isOfABrowsersOwn = (source: string) => /^(chrome|resource|jar|file|about|data):|^$/.test(source);
    Services.console.registerListener({
      observe(message) {
        if (!(message instanceof Ci.nsIScriptError)) return;
        const { errorMessage, sourceName, lineNumber, flags } = message;
        if (flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)) return;
        if (isOfABrowsersOwn(sourceName)) return;
        // Firefox's own remark on any extension whose page is left while an answer is on its way: the answer is dropped.
        if (/^Promise resolved (while context is inactive|after context unloaded)/.test(errorMessage)) return;
        // Firefox's note of a page that was left while a message of it was under way; nobody is there to catch it.
        if (errorMessage.startsWith('Promise rejected after context unloaded')) return;
        faults.push(`${errorMessage} ${sourceName}:${lineNumber}`);
      },
    });
    // What is written to a console is known in its own process alone.
    const script = `
      Services.obs.addObserver({
        observe(subject) {
          const { level, filename, arguments: args } = subject.wrappedJSObject;
          if (level !== 'error' && level !== 'assert') return;
          if (!/^(moz-extension|https?):/.test(filename)) return;
          Services.cpmm.sendAsyncMessage('kamernoot:console', { filename, text: args.map(String).join(' ') });
        },
      }, 'console-api-log-event');`;
    Services.ppmm.addMessageListener('kamernoot:console', ({ data }) => {
      faults.push(`${data.text} ${data.filename}`);
    });
    Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(script)}`, true);
  });
}

/** The faults since the last call. */
export function takeFaults(system: SystemWindow): Promise<string[]> {
  return system.run(() => kamernootFaults.splice(0));
}

declare global {
  var kamernootFaults: string[];
}

interface ScriptError {
  errorMessage: string;
  sourceName: string;
  lineNumber: number;
  flags: number;
}

declare const Ci: {
  nsIScriptError: { new (): ScriptError; warningFlag: number; infoFlag: number };
};
declare const Services: {
  console: { registerListener(listener: { observe(message: unknown): void }): void };
  ppmm: {
    addMessageListener(
      name: string,
      listener: (message: { data: { text: string; filename: string } }) => void,
    ): void;
    loadProcessScript(address: string, allowsDelayed: boolean): void;
  };
};
