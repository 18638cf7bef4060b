package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.TipoDeCampo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questions of a survey as the lines in which they are looked after. */
final class PerguntasEscritas {

    private static final String NOTA = "NOTA";
    private static final int MAIOR_TEXTO = 2_000;

    private PerguntasEscritas() {}

    static List<CampoDeRegistro> colunas() {
        return List.of(
                CampoDeRegistro.texto("rotulo", "Pergunta", 200).exigido(),
                CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código").exigido(),
                CampoDeRegistro.escolha("tipo", "O que se responde", PerguntasEscritas::tipos)
                        .exigido(),
                CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "obrigatorio", "Obrigatório"),
                CampoDeRegistro.texto("opcoes", "Opções", 2_000).ajudado("Separadas por ponto e vírgula."),
                CampoDeRegistro.de(TipoDeCampo.NUMERO, "tamanho", "Máximo de letras")
                        .ajudado("De um texto, até 2.000."));
    }

    private static List<OpcaoDeCampo> tipos() {
        return List.of(
                new OpcaoDeCampo(NOTA, "Nota de 0 a 10"),
                new OpcaoDeCampo(CampoView.Tipo.ESCOLHA.name(), CampoView.Tipo.ESCOLHA.descricao()),
                new OpcaoDeCampo(CampoView.Tipo.TEXTO.name(), CampoView.Tipo.TEXTO.descricao()));
    }

    static List<CampoView> campos(List<Map<String, String>> linhas) {
        return linhas.stream().map(PerguntasEscritas::campo).toList();
    }

    private static CampoView campo(Map<String, String> linha) {
        boolean nota = linha.get("tipo").equals(NOTA);
        CampoView.Tipo tipo = nota ? CampoView.Tipo.NUMERO : CampoView.Tipo.valueOf(linha.get("tipo"));
        return new CampoView(
                linha.get("codigo"),
                linha.get("rotulo"),
                tipo,
                !linha.get("obrigatorio").isEmpty(),
                tipo == CampoView.Tipo.ESCOLHA ? CamposDoFormulario.opcoes(linha.get("opcoes")) : List.of(),
                tipo == CampoView.Tipo.TEXTO ? tamanho(linha) : null,
                nota ? "0" : null,
                nota ? "10" : null,
                nota ? 0 : null,
                null,
                List.of());
    }

    private static int tamanho(Map<String, String> linha) {
        return linha.get("tamanho").isEmpty() ? MAIOR_TEXTO : Integer.parseInt(linha.get("tamanho"));
    }

    /** What stands against each line besides what its columns say. */
    static List<Recusa.Erro> erros(String campo, List<Map<String, String>> linhas) {
        List<Recusa.Erro> erros = new ArrayList<>();
        Set<String> codigos = new HashSet<>();
        for (int i = 0; i < linhas.size(); i++) {
            String onde = campo + "." + i + ".";
            Map<String, String> linha = linhas.get(i);
            if (!codigos.add(linha.get("codigo"))) {
                erros.add(new Recusa.Erro(onde + "codigo", "Há outra pergunta com este código."));
            }
            if (linha.get("tipo").equals(CampoView.Tipo.ESCOLHA.name())
                    && CamposDoFormulario.opcoes(linha.get("opcoes")).size() < 2) {
                erros.add(new Recusa.Erro(onde + "opcoes", "Informe ao menos duas opções."));
            }
            if (linha.get("tipo").equals(CampoView.Tipo.TEXTO.name())
                    && (tamanho(linha) < 1 || tamanho(linha) > MAIOR_TEXTO)) {
                erros.add(new Recusa.Erro(onde + "tamanho", "Informe de 1 a 2.000."));
            }
        }
        return erros;
    }
}
