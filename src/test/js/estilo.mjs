// Holds scripts to their format and to the rules, without a word when all is well:
// node estilo.mjs FOLDER-OF-THE-TOOLS check|write FILE…
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [pasta, modo, ...arquivos] = process.argv.slice(2);
const ferramenta = nome => import(pathToFileURL(resolve(pasta, nome)).href);
const prettier = await ferramenta('standalone.mjs');
const plugins = [await ferramenta('babel.mjs'), await ferramenta('estree.mjs')];
const { JSHINT } = createRequire(import.meta.url)(resolve(pasta, 'jshint.cjs'));
const formato = JSON.parse(await readFile('.prettierrc.json', 'utf8'));
const { globals, ...regras } = JSON.parse(await readFile('.jshintrc', 'utf8'));

const formatado = texto => prettier.format(texto, { ...formato, parser: 'babel', plugins });

for (const arquivo of arquivos) {
  const caminho = relative('.', arquivo).replaceAll('\\', '/');
  const nome = caminho.startsWith('..') ? basename(arquivo) : caminho;
  let texto = await readFile(arquivo, 'utf8');
  const certo = await formatado(texto);
  if (modo === 'write') {
    texto = certo;
    await writeFile(arquivo, texto);
  } else if (texto !== certo) {
    console.log(`${nome} prettier: not as formatted`);
  }
  // What a browser gets. An await at the top of a module is more than JSHint reads.
  if (nome.endsWith('.js')) {
    JSHINT(texto.replace(/^(const \w+ = )await /gm, '$1'), regras, globals);
    JSHINT.errors.forEach(({ line, code, reason }) => console.log(`${nome}:${line} ${code}: ${reason}`));
  }
}
