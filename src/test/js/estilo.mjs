// Holds scripts to their format and to the rules, without a word when all is well:
// node estilo.mjs FOLDER-OF-THE-TOOLS check|write FILE…
import { readFile, writeFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [pasta, modo, ...arquivos] = process.argv.slice(2);
const ferramenta = caminho => import(pathToFileURL(resolve(pasta, caminho)).href);
const prettier = await ferramenta('prettier/package/standalone.mjs');
const plugins = [
  await ferramenta('prettier/package/plugins/babel.mjs'),
  await ferramenta('prettier/package/plugins/estree.mjs')
];
const { Linter } = await ferramenta('eslint/package/linter.mjs');
const { default: regras } = await import(pathToFileURL(resolve('eslint.config.mjs')).href);
const formato = JSON.parse(await readFile('.prettierrc.json', 'utf8'));
const linter = new Linter({ configType: 'flat', cwd: process.cwd() });

const formatado = texto => prettier.format(texto, { ...formato, parser: 'babel', plugins });

for (const arquivo of arquivos) {
  const caminho = relative('.', arquivo).replaceAll('\\', '/');
  // ESLint reads nothing outside the folder of its rules.
  const filename = caminho.startsWith('..') ? basename(arquivo) : caminho;
  let texto = await readFile(arquivo, 'utf8');
  if (modo === 'write') {
    texto = await formatado(linter.verifyAndFix(await formatado(texto), regras, { filename }).output);
    await writeFile(arquivo, texto);
  } else if (texto !== (await formatado(texto))) {
    console.log(`${filename} prettier: not as formatted`);
  }
  linter
    .verify(texto, regras, { filename })
    .forEach(({ line, ruleId, message }) => console.log(`${filename}:${line} ${ruleId}: ${message}`));
}
