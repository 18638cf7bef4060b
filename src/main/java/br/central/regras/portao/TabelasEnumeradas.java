package br.central.regras.portao;

import br.central.prazos.Achado;
import br.central.prazos.ClassificacaoDosFatos;
import br.central.prazos.Cobertura;
import br.central.prazos.Enumeracao;
import br.central.prazos.Prazos;
import br.central.prazos.TabelaComDefeito;
import br.central.regras.portao.TabelaSobExame.Linha;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a table would say of every demand that can be registered, compared with the law and with the table in force. */
@Component
class TabelasEnumeradas {

    private static final String GRUPOS = "grupos-responsaveis";
    private static final Set<String> ENUMERADAS = Set.of(Prazos.DECISAO, GRUPOS);
    private static final Set<String> DE_UMA_LINHA = Set.of("triagem", "janela-reinicio");

    /** What only the table of groups can be blamed for. */
    private static final Set<Achado.Tipo> DOS_GRUPOS = Set.of(Achado.Tipo.SEM_GRUPO, Achado.Tipo.GRUPO_QUE_NAO_HA);

    private final Enumeracao enumeracao;
    private final ClassificacaoDosFatos catalogo;
    private final ModelosEmVigor emVigor;
    private final Excecoes excecoes;

    TabelasEnumeradas(
            Enumeracao enumeracao, ClassificacaoDosFatos catalogo, ModelosEmVigor emVigor, Excecoes excecoes) {
        this.enumeracao = enumeracao;
        this.catalogo = catalogo;
        this.emVigor = emVigor;
        this.excecoes = excecoes;
    }

    void conferir(TabelaSobExame tabela, Apontamentos achados) {
        try {
            if (ENUMERADAS.contains(tabela.chave()) && haAsOutras(tabela)) {
                enumerar(tabela, achados);
            } else if (DE_UMA_LINHA.contains(tabela.chave())) {
                cobrir(tabela, achados);
            }
        } catch (TabelaComDefeito defeito) {
            achados.erro(tabela.chave(), semPonto(defeito.getMessage()));
        }
    }

    private boolean haAsOutras(TabelaSobExame tabela) {
        return ENUMERADAS.stream().allMatch(chave -> tabela.juntas().containsKey(chave) || emVigor.haDecisao(chave));
    }

    private void enumerar(TabelaSobExame tabela, Apontamentos achados) {
        Map<String, byte[]> rascunhos = new HashMap<>(tabela.juntas());
        rascunhos.keySet().retainAll(ENUMERADAS);
        List<Achado> novos =
                examinar(rascunhos).stream().filter(um -> daTabela(um, tabela)).toList();
        List<Achado> antigos = novos.stream().allMatch(TabelasEnumeradas::soAviso) ? List.of() : examinar(Map.of());
        Map<String, String> repetidos = new HashMap<>();
        novos.stream()
                .filter(um ->
                        repetidos.put(um.tipo() == Achado.Tipo.TABELA_COM_DEFEITO ? frase(um) : chave(um), "") == null)
                .forEach(um -> dizer(um, antigos.stream().anyMatch(um::cabeEm), tabela, achados));
    }

    private List<Achado> examinar(Map<String, byte[]> rascunhos) {
        return enumeracao.examinar(catalogo, rascunhos, excecoes.emVigor()).achados();
    }

    private static String chave(Achado achado) {
        return achado.tipo() + " " + achado.onde();
    }

    private static boolean daTabela(Achado achado, TabelaSobExame tabela) {
        return switch (achado.tipo()) {
            case REGRA_QUE_NUNCA_VALE -> tabela.linha(achado.onde()).isPresent();
            case TABELA_COM_DEFEITO -> achado.mensagem().contains("A decisão " + tabela.chave() + ",");
            default -> DOS_GRUPOS.contains(achado.tipo()) == tabela.chave().equals(GRUPOS);
        };
    }

    /** @param jaEra what is wrong already, and no further, does not keep from being published what leaves it as it is */
    private static void dizer(Achado um, boolean jaEra, TabelaSobExame tabela, Apontamentos achados) {
        Optional<Linha> linha = linha(um, tabela);
        String id = linha.map(Linha::id).orElse(tabela.chave());
        Integer numero = linha.map(Linha::numero).orElse(null);
        String frase = linha.map(uma -> "na " + uma.dita() + ": ").orElse("")
                + frase(um)
                + (um.vezes() > 1 ? " (e mais " + (um.vezes() - 1) + " combinações)" : "");
        if (jaEra) {
            achados.avisoNaLinha(id, numero, frase + "; já é assim na tabela em vigor");
        } else if (soAviso(um)) {
            achados.avisoNaLinha(id, numero, frase);
        } else {
            achados.erroNaLinha(id, numero, frase + comoSair(um));
        }
    }

    private static boolean soAviso(Achado um) {
        return um.tipo() == Achado.Tipo.REGRA_QUE_NUNCA_VALE;
    }

    private static String comoSair(Achado um) {
        return um.tipo() == Achado.Tipo.PRAZO_MAIOR_QUE_O_LEGAL
                ? ". Um prazo maior que o legal pede uma exceção, com motivo, aprovada por uma segunda pessoa"
                : "";
    }

    private static String frase(Achado um) {
        return semPonto(um.mensagem());
    }

    /** The rule it is about; of a norm, the only one that gives it. */
    private static Optional<Linha> linha(Achado um, TabelaSobExame tabela) {
        Optional<Linha> propria = tabela.linha(um.onde())
                .or(() -> tabela.linhas().stream()
                        .filter(uma -> um.mensagem().contains("regra " + uma.id() + ":"))
                        .findFirst());
        List<Linha> daNorma = tabela.linhas().stream()
                .filter(uma -> uma.saidas().contains("\"" + um.onde() + "\""))
                .toList();
        return propria.or(() -> daNorma.size() == 1 ? Optional.of(daNorma.get(0)) : Optional.empty());
    }

    private void cobrir(TabelaSobExame tabela, Apontamentos achados) {
        Cobertura cobertura = enumeracao.cobrir(catalogo, tabela.chave(), tabela.arquivo());
        if (cobertura.semResposta() > 0) {
            achados.erro(
                    tabela.chave(),
                    "nenhuma linha responde a " + cobertura.semResposta() + " combinações, como " + cobertura.exemplo()
                            + ": acrescente uma linha final sem condições");
        }
        cobertura
                .nuncaValem()
                .forEach(regra -> tabela.linha(regra)
                        .ifPresent(linha -> achados.avisoNaLinha(
                                regra,
                                linha.numero(),
                                "na " + linha.dita() + ": nenhuma demanda que se possa registrar a alcança")));
    }

    private static String semPonto(String frase) {
        return frase.replaceAll("\\.$", "");
    }
}
