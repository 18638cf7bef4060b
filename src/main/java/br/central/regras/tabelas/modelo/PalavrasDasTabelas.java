package br.central.regras.tabelas.modelo;

import br.central.comum.Criticidade;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.seguranca.Destinos;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How the codes of the tables are called by people; a code that it does not know is shown as it is. */
@Component
public class PalavrasDasTabelas {

    private static final Map<String, Map<String, String>> FIXOS = Map.ofEntries(
            Map.entry("natureza", de(Natureza.values(), Natureza::descricao)),
            Map.entry("tipoDemanda", de(TipoDemanda.values(), TipoDemanda::descricao)),
            Map.entry("tipoCliente", de(TipoCliente.values(), TipoCliente::descricao)),
            Map.entry("origem", de(Origem.values(), Origem::descricao)),
            Map.entry("criticidade", de(Criticidade.values(), Criticidade::descricao)),
            Map.entry(
                    "evento",
                    emOrdem(
                            "ATENCAO", "Prazo em atenção",
                            "EXPIRADO", "Prazo expirado",
                            "REITERACAO", "Reiteração")),
            Map.entry("canal", emOrdem("EMAIL", "E-mail", "TAREFA", "Tarefa")),
            Map.entry(
                    "unidade",
                    emOrdem(
                            "minutos", "minutos",
                            "horas", "horas",
                            "horas_uteis", "horas úteis",
                            "dias_uteis", "dias úteis",
                            "dias_corridos", "dias corridos",
                            "imediato", "imediato")),
            Map.entry(
                    "inicio",
                    emOrdem(
                            "REGISTRO", "o registro",
                            "DOCUMENTOS_COMPLETOS", "os documentos completos",
                            "NOTIFICACAO", "a notificação da ANS",
                            "CONHECIMENTO", "o conhecimento do fato")),
            Map.entry(
                    "cumprimento",
                    emOrdem(
                            "RESPOSTA", "a resposta",
                            "REALIZACAO", "o atendimento realizado ou agendado",
                            "CIENCIA", "a comunicação comprovada",
                            "EFEITO", "o efeito do pedido")));

    private static final String RESPONSAVEL = "responsavel";

    private final Destinos destinos;

    PalavrasDasTabelas(Destinos destinos) {
        this.destinos = destinos;
    }

    /** Codes and what people call them, in the order in which they are offered; empty for what is typed freely. */
    public Map<String, String> de(Coluna coluna) {
        Map<String, String> sabidos = sabidos(coluna.nome());
        if (coluna.valores().isEmpty() || eDeGrupo(coluna.nome())) {
            return sabidos;
        }
        Map<String, String> daTabela = new LinkedHashMap<>();
        coluna.valores().forEach(valor -> daTabela.put(valor, sabidos.getOrDefault(valor, valor)));
        return daTabela;
    }

    public String rotulo(String coluna, String codigo) {
        return sabidos(coluna).getOrDefault(codigo, codigo);
    }

    private Map<String, String> sabidos(String coluna) {
        if (!eDeGrupo(coluna)) {
            return FIXOS.getOrDefault(coluna, Map.of());
        }
        Map<String, String> grupos = new LinkedHashMap<>();
        if (coluna.equals("destino")) {
            grupos.put(RESPONSAVEL, "Quem é responsável");
        }
        destinos.grupos().forEach(grupo -> grupos.put(grupo.codigo(), grupo.nome()));
        return grupos;
    }

    private static boolean eDeGrupo(String coluna) {
        return coluna.equals("grupo") || coluna.equals("destino");
    }

    private static <E extends Enum<E>> Map<String, String> de(E[] valores, Function<E, String> descricao) {
        Map<String, String> nomes = new LinkedHashMap<>();
        Arrays.stream(valores).forEach(um -> nomes.put(um.name(), descricao.apply(um)));
        return nomes;
    }

    private static Map<String, String> emOrdem(String... pares) {
        Map<String, String> nomes = new LinkedHashMap<>();
        for (int i = 0; i < pares.length; i += 2) {
            nomes.put(pares[i], pares[i + 1]);
        }
        return nomes;
    }
}
