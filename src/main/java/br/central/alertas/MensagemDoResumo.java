package br.central.alertas;

import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The digest in words, and laid out. */
@Component
class MensagemDoResumo {

    private static final Locale PT_BR = Locale.forLanguageTag("pt-BR");

    private final Modelos modelos;
    private final ITemplateEngine paginas;

    MensagemDoResumo(Modelos modelos, ITemplateEngine paginas) {
        this.modelos = modelos;
        this.paginas = paginas;
    }

    NovaMensagem para(String email, Resumo resumo) {
        Modelos.Texto texto = texto(resumo);
        String html = paginas.process(
                "mensagens/resumo-de-prazos", new Context(PT_BR, Map.of("r", resumo, "assunto", texto.assunto())));
        return NovaMensagem.emailEmHtml(email, texto, html);
    }

    private Modelos.Texto texto(Resumo resumo) {
        return modelos.preencher(
                "resumo-de-prazos",
                Map.of(
                        "dia", resumo.dia(),
                        "hora", resumo.hora(),
                        "expirados", resumo.total().expirado(),
                        "atencao", resumo.total().atencao(),
                        "noPrazo", resumo.total().noPrazo(),
                        "semPrazo", resumo.total().semPrazo(),
                        "grupos", grupos(resumo),
                        "protocolos", protocolos(resumo),
                        "link", resumo.link()));
    }

    private static String grupos(Resumo resumo) {
        return resumo.grupos().isEmpty()
                ? "Nenhum grupo tem prazo expirado ou em atenção."
                : resumo.grupos().stream()
                        .map(grupo -> "- %s: %d expirados, %d em atenção"
                                .formatted(
                                        grupo.nome(),
                                        grupo.contagem().expirado(),
                                        grupo.contagem().atencao()))
                        .collect(Collectors.joining("\n"));
    }

    private static String protocolos(Resumo resumo) {
        return resumo.atrasados().isEmpty()
                ? "Nada está atrasado."
                : resumo.atrasados().stream()
                        .map(um -> "- %s, %s, %s, venceu em %s"
                                .formatted(um.protocolo(), um.grupo(), um.etapa(), um.venceEm()))
                        .collect(Collectors.joining("\n"));
    }
}
