import {
  ConsoleLogger,
  createCompilerHost,
  formatDiagnostics,
  LogLevel,
  NodeJSFileSystem,
  performCompilation,
  readConfiguration,
} from '@angular/compiler-cli';
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Compiles an Angular app when it is built. Left to the browser, Angular's run-time compiler takes most of a second
 * at each load of a page, and the tests load hundreds.
 *
 * @param main the app's first module
 * @throws (while building) when a template or a type is wrong
 */
export function aheadOfTime(main: string): Plugin {
  let compiled = new Map<string, string>();
  const linker = createEs2015LinkerPlugin({
    fileSystem: new NodeJSFileSystem(),
    logger: new ConsoleLogger(LogLevel.warn),
  });
  return {
    name: 'angular-ahead-of-time',
    enforce: 'pre',
    buildStart() {
      compiled = compile(main);
    },
    load(id) {
      return compiled.get(id) ?? null;
    },
    transform: {
      // The packages are published half-compiled: the linker does the rest.
      filter: { id: /@angular[\\/].*\.mjs$/, code: /ɵɵngDeclare/ },
      async handler(code, filename) {
        const linked = await transformAsync(code, {
          filename,
          plugins: [() => linker],
          babelrc: false,
          configFile: false,
          compact: false,
        });
        return linked?.code ? { code: linked.code, map: null } : null;
      },
    },
  };
}

/** The JavaScript of the app's own modules, by the path of their source. */
function compile(main: string): Map<string, string> {
  const { options } = readConfiguration(join(import.meta.dirname, 'tsconfig.json'), {
    noEmit: false,
    // Written as `.js`, which Vite leads back to the sources.
    rewriteRelativeImportExtensions: true,
    strictTemplates: true,
  });
  const emitted = new Map<string, string>();
  const host = createCompilerHost({ options });
  host.writeFile = (_path, text, _mark, _onError, sources) => {
    const [source] = sources ?? [];
    if (source) emitted.set(source.fileName, text);
  };
  const { diagnostics } = performCompilation({ rootNames: [main], options, host });
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  return emitted;
}
