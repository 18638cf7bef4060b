// What our scripts are held to beside their format: the build runs it (EstiloDosScriptsTest), and editors find it here.
const DO_NAVEGADOR = [
  ...['window', 'document', 'navigator', 'crypto', 'location', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval'],
  ...['clearInterval', 'CSS', 'Option', 'Element', 'HTMLElement', 'HTMLFormElement', 'HTMLInputElement'],
  ...['HTMLSelectElement', 'customElements', 'Event', 'CustomEvent', 'EventSource', 'BroadcastChannel', 'DOMParser'],
  ...['FormData', 'URLSearchParams', 'MutationObserver', 'ResizeObserver']
];
const DO_NODE = ['process', 'console', 'URL'];

const conhecidos = nomes => Object.fromEntries(nomes.map(nome => [nome, 'readonly']));

export default [
  { ignores: ['target/**', '**/node_modules/**'] },
  {
    files: ['src/main/resources/**/*.js'],
    languageOptions: { globals: conhecidos(DO_NAVEGADOR) }
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: conhecidos(DO_NODE) }
  },
  {
    // Sends functions into a page.
    files: ['docs/processos/desenhar/*.mjs'],
    languageOptions: { globals: conhecidos(['window', 'document']) }
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'array-callback-return': 'error',
      'consistent-return': 'error',
      'constructor-super': 'error',
      curly: ['error', 'multi-line'],
      'default-case-last': 'error',
      eqeqeq: 'error',
      'for-direction': 'error',
      'getter-return': 'error',
      'no-alert': 'error',
      'no-async-promise-executor': 'error',
      'no-caller': 'error',
      'no-case-declarations': 'error',
      'no-class-assign': 'error',
      'no-compare-neg-zero': 'error',
      'no-cond-assign': 'error',
      'no-const-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-dupe-args': 'error',
      'no-dupe-class-members': 'error',
      'no-dupe-else-if': 'error',
      'no-dupe-keys': 'error',
      'no-duplicate-case': 'error',
      'no-duplicate-imports': 'error',
      'no-else-return': 'error',
      'no-empty': 'error',
      'no-empty-pattern': 'error',
      'no-eval': 'error',
      'no-ex-assign': 'error',
      'no-extend-native': 'error',
      'no-fallthrough': 'error',
      'no-func-assign': 'error',
      'no-implied-eval': 'error',
      'no-import-assign': 'error',
      'no-inner-declarations': 'error',
      'no-invalid-regexp': 'error',
      'no-irregular-whitespace': 'error',
      'no-lonely-if': 'error',
      'no-loss-of-precision': 'error',
      'no-new-func': 'error',
      'no-new-wrappers': 'error',
      'no-prototype-builtins': 'error',
      'no-redeclare': 'error',
      'no-script-url': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-sequences': 'error',
      'no-setter-return': 'error',
      'no-shadow': 'error',
      'no-shadow-restricted-names': 'error',
      'no-sparse-arrays': 'error',
      'no-template-curly-in-string': 'error',
      'no-this-before-super': 'error',
      'no-throw-literal': 'error',
      'no-undef': 'error',
      'no-unneeded-ternary': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-negation': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-unused-expressions': ['error', { allowTernary: true, allowShortCircuit: true }],
      'no-unused-private-class-members': 'error',
      'no-unused-vars': 'error',
      'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      'no-useless-assignment': 'error',
      'no-useless-catch': 'error',
      'no-useless-computed-key': 'error',
      'no-useless-escape': 'error',
      'no-useless-rename': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'no-with': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      radix: 'error',
      'require-yield': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error'
    }
  }
];
