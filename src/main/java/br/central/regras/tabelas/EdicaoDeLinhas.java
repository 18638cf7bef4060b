package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.regras.tabelas.modelo.Coluna;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What an analyst does with the rows of a draft. Right PUBLICAR_MODELOS. */
@Service
public class EdicaoDeLinhas {

    private static final int MAIOR_CELULA = 4_000;
    private static final int MAIOR_ANOTACAO = 2_000;

    private final Rascunhos rascunhos;
    private final TextoDaCelula textos;

    EdicaoDeLinhas(Rascunhos rascunhos, TextoDaCelula textos) {
        this.rascunhos = rascunhos;
        this.textos = textos;
    }

    /** A row as it was filled in; a cell that is not named stays as it is. */
    public record Preenchida(Map<String, CelulaDigitada> celulas, String anotacao) {

        public Preenchida {
            celulas = celulas == null ? Map.of() : celulas;
        }
    }

    public RascunhoView preencher(TabelaDoNegocio qual, int versao, String linha, Preenchida preenchida) {
        return rascunhos.mudar(qual, versao, "a mudança na linha " + numero(qual, linha), tabela -> {
            List<LinhaDeRegra> linhas = new ArrayList<>(tabela.linhas());
            int onde = exigir(tabela, linha);
            linhas.set(onde, com(tabela, linhas.get(onde), preenchida));
            return linhas;
        });
    }

    /** @param depoisDe row under which it goes; {@code null} or empty is first @param copiaDe row that it is to repeat */
    public RascunhoView incluir(TabelaDoNegocio qual, int versao, String depoisDe, String copiaDe) {
        return rascunhos.mudar(qual, versao, copiaDe == null ? "a linha nova" : "a cópia da linha", tabela -> {
            List<LinhaDeRegra> linhas = new ArrayList<>(tabela.linhas());
            int onde = depoisDe == null || depoisDe.isBlank() ? 0 : exigir(tabela, depoisDe) + 1;
            LinhaDeRegra nova = copiaDe == null || copiaDe.isBlank()
                    ? new LinhaDeRegra(
                            idNovo(), Collections.nCopies(tabela.colunas().size(), ""), "")
                    : linhas.get(exigir(tabela, copiaDe)).chamada(idNovo());
            linhas.add(onde, nova);
            return linhas;
        });
    }

    public RascunhoView retirar(TabelaDoNegocio qual, int versao, String linha) {
        return rascunhos.mudar(qual, versao, "a retirada da linha " + numero(qual, linha), tabela -> {
            List<LinhaDeRegra> linhas = new ArrayList<>(tabela.linhas());
            linhas.remove(exigir(tabela, linha));
            return linhas;
        });
    }

    /** @param para its new place, from 1 */
    public RascunhoView mover(TabelaDoNegocio qual, int versao, String linha, int para) {
        return rascunhos.mudar(qual, versao, "a mudança de lugar da linha " + numero(qual, linha), tabela -> {
            List<LinhaDeRegra> linhas = new ArrayList<>(tabela.linhas());
            LinhaDeRegra movida = linhas.remove(exigir(tabela, linha));
            linhas.add(Math.max(0, Math.min(para - 1, linhas.size())), movida);
            return linhas;
        });
    }

    static String idNovo() {
        return "Rule_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private String numero(TabelaDoNegocio qual, String linha) {
        return rascunhos
                .meu(qual)
                .map(um -> um.tabela().posicao(linha) + 1)
                .map(String::valueOf)
                .orElse("");
    }

    private LinhaDeRegra com(Tabela tabela, LinhaDeRegra linha, Preenchida preenchida) {
        preenchida.celulas().keySet().stream()
                .filter(nome -> tabela.coluna(nome) < 0)
                .findFirst()
                .ifPresent(nome -> {
                    throw Recusa.RegraNaoAtendida.campo("celulas." + nome, "A tabela não tem a coluna " + nome + ".");
                });
        exigirValores(tabela, preenchida.celulas());
        List<String> celulas = new ArrayList<>(linha.celulas());
        for (int i = 0; i < celulas.size(); i++) {
            Coluna coluna = tabela.colunas().get(i);
            CelulaDigitada digitada = preenchida.celulas().get(coluna.nome());
            if (digitada != null) {
                celulas.set(
                        i,
                        comedida(
                                coluna,
                                textos.ler(
                                        coluna, digitada.forma(), digitada.termos(), digitada.feel(), celulas.get(i))));
            }
        }
        String anotacao = preenchida.anotacao() == null
                ? linha.anotacao()
                : preenchida.anotacao().strip();
        if (anotacao.length() > MAIOR_ANOTACAO) {
            throw Recusa.RegraNaoAtendida.campo("anotacao", "A anotação vai até 2.000 caracteres.");
        }
        return new LinhaDeRegra(linha.id(), celulas, anotacao);
    }

    /** Where a value is picked, what is none is said beside its field: else it would be kept as FEEL, and nobody the wiser. */
    private void exigirValores(Tabela tabela, Map<String, CelulaDigitada> digitadas) {
        List<Recusa.Erro> erros = new ArrayList<>();
        tabela.colunas().stream()
                .filter(coluna -> digitadas.get(coluna.nome()) != null)
                .forEach(coluna -> {
                    CelulaDigitada digitada = digitadas.get(coluna.nome());
                    textos.porQueNaoServe(coluna, digitada.forma(), digitada.termos())
                            .ifPresent(porque -> erros.add(new Recusa.Erro("celulas." + coluna.nome(), porque)));
                });
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    private static String comedida(Coluna coluna, String celula) {
        if (celula.length() > MAIOR_CELULA) {
            throw Recusa.RegraNaoAtendida.campo("celulas." + coluna.nome(), "Uma célula vai até 4.000 caracteres.");
        }
        return celula;
    }

    private static int exigir(Tabela tabela, String linha) {
        int onde = tabela.posicao(linha);
        if (onde < 0) {
            throw new Recusa.NaoEncontrado("O rascunho não tem mais essa linha.");
        }
        return onde;
    }
}
