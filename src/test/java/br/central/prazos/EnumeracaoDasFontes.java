package br.central.prazos;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.calendario.CalendarioDeTeste;
import br.central.seguranca.Perfil;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The enumeration over the tables and the catalogue as they are in the sources, on the bare engine. */
public final class EnumeracaoDasFontes {

    /** Counted here, so that none is lost unseen; another leaf or kind of client makes it another. */
    static final int COMBINACOES = 3_982;

    private EnumeracaoDasFontes() {}

    public static RelatorioDaEnumeracao relatorio() {
        return relatorio(MotorDeTabelas.xmlDePrazos(), MotorDeTabelas.xml("grupos-responsaveis"), fatos -> true);
    }

    /** Of the kinds of origin between which the tables make a difference only one each. */
    static RelatorioDaEnumeracao resumida(String prazos, String grupos) {
        Set<Origem> origens = Set.of(Origem.TELEFONE, Origem.PRESENCIAL, Origem.OUVIDORIA);
        return relatorio(prazos, grupos, fatos -> origens.contains(fatos.origem()));
    }

    private static RelatorioDaEnumeracao relatorio(String prazos, String grupos, Predicate<FatosDoPrazo> quais) {
        List<FatosDoPrazo> fatos =
                folhas().stream().flatMap(Enumeracao::combinacoes).filter(quais).toList();
        return new Exame(new Fontes(prazos, grupos), MaximosLegais.ler(), CalendarioDeTeste.nacional()).examinar(fatos);
    }

    private record Fontes(Map<String, String> xml, Map<String, MotorDeTabelas> motores) implements TabelasEmExame {

        Fontes(String prazos, String grupos) {
            this(
                    Map.of("prazos", prazos, "grupos-responsaveis", grupos),
                    Map.of(
                            "prazos",
                            MotorDeTabelas.de("prazos", prazos),
                            "grupos-responsaveis",
                            MotorDeTabelas.de("grupos-responsaveis", grupos)));
        }

        @Override
        public AvaliacaoDeDecisao avaliar(String chave, Map<String, Object> variaveis) {
            return motores.get(chave).avaliar(variaveis);
        }

        @Override
        public List<String> regras(String chave) {
            var modelo = Dmn.readModelFromStream(
                    new ByteArrayInputStream(xml.get(chave).getBytes(StandardCharsets.UTF_8)));
            return modelo.getModelElementsByType(Rule.class).stream()
                    .map(Rule::getId)
                    .toList();
        }

        @Override
        public Set<String> grupos() {
            return Arrays.stream(Perfil.values()).map(Perfil::grupo).collect(Collectors.toSet());
        }
    }

    public static List<ClassificacaoDosFatos.Folha> folhas() {
        try {
            String csv = Files.readString(Path.of("src/main/resources/catalogo/classificacoes.csv"));
            return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(new StringReader(csv)).stream()
                    .filter(linha -> linha.getField("situacao").equals("ATIVA")
                            && !linha.getField("natureza").isEmpty())
                    .map(EnumeracaoDasFontes::folha)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassificacaoDosFatos.Folha folha(NamedCsvRecord linha) {
        return new ClassificacaoDosFatos.Folha(
                linha.getField("caminho"),
                new ClassificacaoDosFatos.Sugestao(
                        Natureza.valueOf(linha.getField("natureza")),
                        TipoDemanda.valueOf(linha.getField("tipo_demanda"))),
                Arrays.stream(linha.getField("vinculos").split(" "))
                        .map(TipoCliente::valueOf)
                        .collect(Collectors.toSet()));
    }
}
