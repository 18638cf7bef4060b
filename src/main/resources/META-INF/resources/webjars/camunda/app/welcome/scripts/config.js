export default {
  app: { name: 'Central de Atendimento', vendor: 'Início' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  customScripts: ['scripts/central/sessao.js'],
  disableWelcomeMessage: true
};
