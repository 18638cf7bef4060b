package br.central.consulta;

import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.Perfil;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A CSV that a Brazilian spreadsheet opens right: semicolons, UTF-8 with its mark, dates as people write them (S1.7). */
final class PlanilhaDeAtendimentos implements Closeable {

    private static final DateTimeFormatter DATA = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final byte[] MARCA_UTF8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What makes a spreadsheet take a text for a formula, in half and full width. */
    private static final String INICIO_DE_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final List<String> TITULOS = List.of(
            "Protocolo",
            "Abertura",
            "Prazo de retorno",
            "Estado do prazo",
            "Cliente",
            "Aberto por",
            "Título",
            "Classificação",
            "Subclassificação",
            "Motivo",
            "Fechamento",
            "Em andamento com",
            "Setor",
            "Dias em aberto",
            "Situação",
            "Origem",
            "Criticidade",
            "Restrito");

    private final CsvWriter csv;

    PlanilhaDeAtendimentos(OutputStream saida) {
        try {
            saida.write(MARCA_UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(saida, StandardCharsets.UTF_8);
        csv.writeRecord(TITULOS);
    }

    void escrever(AtendimentoNaLista um) {
        EstadoDoPrazo estado = um.prazo() == null ? null : um.prazo().estado();
        csv.writeRecord(Stream.of(
                        um.protocolo(),
                        data(um.abertoEm()),
                        um.prazo() == null ? null : data(um.prazo().venceEm()),
                        estado == null ? null : estado.descricao(),
                        um.cliente() == null ? null : um.cliente().nome(),
                        um.abertoPor(),
                        um.titulo(),
                        um.classificacaoDescricao(),
                        um.subclassificacao(),
                        um.motivoDescricao() == null ? um.motivo() : um.motivoDescricao(),
                        data(um.encerradoEm()),
                        um.responsavel(),
                        setor(um),
                        String.valueOf(um.diasEmAberto()),
                        um.situacao().descricao(),
                        um.origem().descricao(),
                        um.criticidade().descricao(),
                        um.restrito() ? "Sim" : "Não")
                .map(PlanilhaDeAtendimentos::semFormula)
                .toList());
    }

    /** Where it is being worked on: with the groups that have to answer, else in its queue. */
    private static String setor(AtendimentoNaLista um) {
        List<String> grupos = um.gruposComDemanda().isEmpty() ? List.of(um.grupo()) : um.gruposComDemanda();
        return grupos.stream()
                .map(grupo -> Perfil.doGrupo(grupo).map(Perfil::nome).orElse(grupo))
                .collect(Collectors.joining(", "));
    }

    private static String data(OffsetDateTime quando) {
        return quando == null ? null : quando.format(DATA);
    }

    static String semFormula(String texto) {
        if (texto == null || texto.isEmpty()) {
            return "";
        }
        return INICIO_DE_FORMULA.indexOf(texto.charAt(0)) < 0 ? texto : "'" + texto;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
