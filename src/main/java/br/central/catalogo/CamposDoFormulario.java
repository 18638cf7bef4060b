package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.CampoMostrado;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.TipoDeCampo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of a form as the lines in which they are looked after, and back. */
final class CamposDoFormulario {

    static final String SO_SE = "soSe";
    static final String GRUPO = "grupo";
    private static final int MENOR_LONGO = 300;

    private CamposDoFormulario() {}

    static List<CampoDeRegistro> colunas() {
        return List.of(
                CampoDeRegistro.texto("rotulo", "Pergunta", 160).exigido(),
                CampoDeRegistro.de(TipoDeCampo.CODIGO, "codigo", "Código").exigido(),
                CampoDeRegistro.escolha("tipo", "O que se responde", CamposDoFormulario::tipos)
                        .exigido(),
                CampoDeRegistro.de(TipoDeCampo.SIM_OU_NAO, "obrigatorio", "Obrigatório"),
                CampoDeRegistro.texto("opcoes", "Opções", 2_000).ajudado("Separadas por ponto e vírgula."),
                CampoDeRegistro.de(TipoDeCampo.NUMERO, "tamanho", "Máximo de letras"),
                CampoDeRegistro.texto("minimo", "Mínimo", 20).ajudado("Número, dia, hoje ou vezes."),
                CampoDeRegistro.texto("maximo", "Máximo", 20).ajudado("Número, dia, hoje ou vezes."),
                CampoDeRegistro.de(TipoDeCampo.NUMERO, "decimais", "Casas decimais"),
                CampoDeRegistro.texto(SO_SE, "Só se", 200).ajudado("Código de um campo de opções = a opção."),
                CampoDeRegistro.texto(GRUPO, "Dentro do grupo", 60).ajudado("Código do grupo que se repete."));
    }

    private static List<OpcaoDeCampo> tipos() {
        return Arrays.stream(CampoView.Tipo.values())
                .map(tipo -> new OpcaoDeCampo(tipo.name(), tipo.descricao()))
                .toList();
    }

    /** Those of a group come after it. */
    static List<Map<String, String>> linhas(List<CampoView> campos) {
        return campos.stream()
                .flatMap(campo -> Stream.concat(
                        Stream.of(linha(campo, "")),
                        campo.campos().stream().map(dentro -> linha(dentro, campo.codigo()))))
                .toList();
    }

    private static Map<String, String> linha(CampoView campo, String grupo) {
        Map<String, String> linha = new LinkedHashMap<>();
        linha.put("rotulo", campo.rotulo());
        linha.put("codigo", campo.codigo());
        linha.put("tipo", campo.tipo().name());
        linha.put("obrigatorio", campo.obrigatorio() ? "true" : "");
        linha.put("opcoes", String.join("; ", campo.opcoes()));
        linha.put("tamanho", texto(campo.tamanho()));
        linha.put("minimo", texto(campo.minimo()));
        linha.put("maximo", texto(campo.maximo()));
        linha.put("decimais", texto(campo.decimais()));
        linha.put(SO_SE, CondicoesEscritas.escrita(campo.soSe()));
        linha.put(GRUPO, grupo);
        return linha;
    }

    private static String texto(Object valor) {
        return valor == null ? "" : valor.toString();
    }

    static List<CampoView> campos(List<Map<String, String>> linhas) {
        return doGrupo("", linhas);
    }

    private static List<CampoView> doGrupo(String grupo, List<Map<String, String>> linhas) {
        return linhas.stream()
                .filter(linha -> linha.get(GRUPO).equals(grupo))
                .map(linha -> campo(linha, linhas))
                .toList();
    }

    private static CampoView campo(Map<String, String> linha, List<Map<String, String>> todas) {
        return new CampoView(
                linha.get("codigo"),
                linha.get("rotulo"),
                CampoView.Tipo.valueOf(linha.get("tipo")),
                !linha.get("obrigatorio").isEmpty(),
                opcoes(linha.get("opcoes")),
                inteiro(linha.get("tamanho")),
                ouNulo(linha.get("minimo")),
                ouNulo(linha.get("maximo")),
                inteiro(linha.get("decimais")),
                CondicoesEscritas.de(linha, todas).orElse(null),
                linha.get("tipo").equals(CampoView.Tipo.GRUPO.name())
                        ? doGrupo(linha.get("codigo"), todas)
                        : List.of());
    }

    static List<String> opcoes(String escritas) {
        return Stream.of(escritas.split(";"))
                .map(String::strip)
                .filter(uma -> !uma.isEmpty())
                .toList();
    }

    private static Integer inteiro(String escrito) {
        return escrito.isEmpty() ? null : Integer.valueOf(escrito);
    }

    private static String ouNulo(String escrito) {
        return escrito.isEmpty() ? null : escrito;
    }

    /** What stands against each line besides what its columns say. */
    static List<Recusa.Erro> erros(String campo, List<Map<String, String>> linhas) {
        List<Recusa.Erro> erros = new ArrayList<>();
        Set<String> codigos = new HashSet<>();
        for (int i = 0; i < linhas.size(); i++) {
            String onde = campo + "." + i + ".";
            Map<String, String> linha = linhas.get(i);
            if (!codigos.add(linha.get("codigo"))) {
                erros.add(new Recusa.Erro(onde + "codigo", "Há outro campo com este código."));
            }
            daLinha(onde, linha, erros);
            GruposEscritos.conferir(onde, linha, linhas, erros);
            CondicoesEscritas.contra(linha, linhas).ifPresent(por -> erros.add(new Recusa.Erro(onde + SO_SE, por)));
        }
        return erros;
    }

    private static void daLinha(String onde, Map<String, String> linha, List<Recusa.Erro> erros) {
        CampoView.Tipo tipo = CampoView.Tipo.valueOf(linha.get("tipo"));
        if (tipo == CampoView.Tipo.ESCOLHA && opcoes(linha.get("opcoes")).isEmpty()) {
            erros.add(new Recusa.Erro(onde + "opcoes", "Informe ao menos uma opção."));
        }
        for (String limite : List.of("minimo", "maximo")) {
            if (tipo != CampoView.Tipo.GRUPO && !linha.get(limite).isEmpty() && !serve(tipo, linha.get(limite))) {
                erros.add(new Recusa.Erro(
                        onde + limite,
                        tipo == CampoView.Tipo.DATA
                                ? "Escreva hoje, ou um dia como 2026-12-31."
                                : tipo == CampoView.Tipo.NUMERO
                                        ? "Escreva um número, com ponto antes das casas decimais."
                                        : "Só números e datas têm mínimo e máximo."));
            }
        }
        if (!linha.get("tamanho").isEmpty() && Integer.parseInt(linha.get("tamanho")) == 0) {
            erros.add(new Recusa.Erro(onde + "tamanho", "Informe 1 ou mais."));
        }
        if (!linha.get("decimais").isEmpty() && Integer.parseInt(linha.get("decimais")) > 6) {
            erros.add(new Recusa.Erro(onde + "decimais", "Informe até 6."));
        }
    }

    private static boolean serve(CampoView.Tipo tipo, String limite) {
        try {
            if (tipo == CampoView.Tipo.NUMERO) {
                new BigDecimal(limite);
                return true;
            }
            return tipo == CampoView.Tipo.DATA && (CampoView.HOJE.equals(limite) || LocalDate.parse(limite) != null);
        } catch (NumberFormatException | DateTimeException naoServe) {
            return false;
        }
    }

    /** As who fills it in sees it. */
    static CampoMostrado comoSePreenche(CampoView campo) {
        CampoDeRegistro mostrado = switch (campo.tipo()) {
            case ESCOLHA ->
                CampoDeRegistro.escolha(
                        campo.codigo(),
                        campo.rotulo(),
                        () -> campo.opcoes().stream()
                                .map(uma -> new OpcaoDeCampo(uma, uma))
                                .toList());
            case DATA -> CampoDeRegistro.de(TipoDeCampo.DATA, campo.codigo(), campo.rotulo());
            case TEXTO ->
                campo.tamanhoMaximo() > MENOR_LONGO
                        ? CampoDeRegistro.longo(campo.codigo(), campo.rotulo(), campo.tamanhoMaximo())
                        : CampoDeRegistro.texto(campo.codigo(), campo.rotulo(), campo.tamanhoMaximo());
            default ->
                CampoDeRegistro.texto(campo.codigo(), campo.rotulo(), campo.tamanhoMaximo())
                        .ajudado(campo.tipo().descricao() + ".");
        };
        return new CampoMostrado(
                campo.obrigatorio() ? mostrado.exigido() : mostrado,
                condicao(campo.soSe()),
                campo.campos().stream().map(CamposDoFormulario::comoSePreenche).toList(),
                campo.tipo() == CampoView.Tipo.GRUPO ? campo.vezes() : 1);
    }

    private static CampoMostrado.Condicao condicao(CampoView.SoSe soSe) {
        return soSe == null ? null : new CampoMostrado.Condicao(soSe.campo(), soSe.valor(), soSe.porExtenso());
    }
}
