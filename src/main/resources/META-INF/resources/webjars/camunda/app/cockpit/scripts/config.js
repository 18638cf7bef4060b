export default {
  app: { name: 'Gestão', vendor: 'Central de Atendimento ·' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  customScripts: ['scripts/central/sessao.js'],
  disableWelcomeMessage: true
};
