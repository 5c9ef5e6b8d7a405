import tseslint from 'typescript-eslint';
import { boundaries } from './projenrc/boundaries.mjs';

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const noDynamicImport = { selector: 'ImportExpression', message: 'Import statically, so that the boundaries can be checked.' };

export default tseslint.config(
  { ignores: ['lib', 'dist', 'temp', 'coverage', '**/cdk8s.out', '**/*.d.ts', 'test/package/types', 'test/package/peers'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // The only type that fits a position of either variance, which the portability checks are made of.
      '@typescript-eslint/no-explicit-any': 'off',
      'eqeqeq': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 250],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noDynamicImport],
      // What follows from `any` in types; see above.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Rules of a target are plain objects of functions that never use `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/naming-convention': ['error', {
        selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false },
      }],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  ...boundaries,
);
