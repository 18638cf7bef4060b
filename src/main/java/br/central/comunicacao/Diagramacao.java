package br.central.comunicacao;

import br.central.comum.EnderecoPublico;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The text of a message laid out as HTML, to go beside it: the same words, each escaped, in the layout of the product. An address
 * becomes a button where it stands at the end of a line of its own and is ours; a client's never does.
 */
@Component
public class Diagramacao {

    private static final Locale PT_BR = Locale.forLanguageTag("pt-BR");
    private static final Pattern BLOCOS = Pattern.compile("\n[ \t]*\n");
    private static final Pattern LINK = Pattern.compile("([^:\n]{1,80}): (https?://\\S+)");
    private static final String ITEM = "- ";

    /** A paragraph, a list or a button. */
    record Bloco(List<String> linhas, boolean lista, String link) {}

    private final ITemplateEngine paginas;
    private final String nossa;

    Diagramacao(ITemplateEngine paginas, EnderecoPublico endereco) {
        this.paginas = paginas;
        this.nossa = endereco.noPortal("/");
    }

    public String html(Modelos.Texto texto) {
        List<Bloco> blocos = Arrays.stream(
                        BLOCOS.split(texto.corpo().replace("\r\n", "\n").strip()))
                .map(this::bloco)
                .toList();
        return paginas.process(
                "mensagens/mensagem", new Context(PT_BR, Map.of("assunto", texto.assunto(), "blocos", blocos)));
    }

    private Bloco bloco(String escrito) {
        List<String> linhas = escrito.strip().lines().toList();
        Matcher link = LINK.matcher(escrito.strip());
        if (link.matches() && link.group(2).startsWith(nossa)) {
            return new Bloco(List.of(link.group(1)), false, link.group(2));
        }
        boolean lista = linhas.stream().allMatch(linha -> linha.startsWith(ITEM));
        return new Bloco(
                lista
                        ? linhas.stream()
                                .map(linha -> linha.substring(ITEM.length()))
                                .toList()
                        : linhas,
                lista,
                null);
    }
}
