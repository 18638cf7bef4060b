export default {
  app: { name: 'Central de Atendimento', vendor: 'Gestão' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  customScripts: ['scripts/central/sessao.js'],
  disableWelcomeMessage: true
};
