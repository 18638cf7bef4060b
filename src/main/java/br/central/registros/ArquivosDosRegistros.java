package br.central.registros;

import br.central.comum.Recusa;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A register as a file, out and in. In, all of it is kept or nothing; a rehearsal says what would be done and keeps nothing. What
 * a file leaves out stays as it is.
 */
@Service
public class ArquivosDosRegistros {

    private final Registros registros;
    private final TransactionTemplate transacao;

    ArquivosDosRegistros(Registros registros, PlatformTransactionManager transacoes) {
        this.registros = registros;
        this.transacao = new TransactionTemplate(transacoes);
    }

    public void exportar(String registro, OutputStream saida) {
        DescricaoDeRegistro descricao = registros.descricao(registro);
        List<String> campos = LinhasDoArquivo.campos(descricao);
        List<FichaDeRegistro> fichas = registros.listar(registro, "", false);
        List<String> titulos =
                Stream.concat(Stream.of(LinhasDoArquivo.CHAVE), campos.stream()).toList();
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(saida, registro, titulos)) {
            for (FichaDeRegistro ficha : fichas) {
                planilha.linha(
                        Stream.concat(Stream.of(ficha.chave()), campos.stream().map(ficha::valor))
                                .toList());
            }
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }

    /**
     * @param gravar whether to keep it, where nothing stands against any line
     * @throws Recusa.RegraNaoAtendida on {@code arquivo} when it is in another charset or has other columns
     */
    public CargaDeRegistro carregar(String registro, byte[] arquivo, boolean gravar) {
        DescricaoDeRegistro descricao = registros.descricao(registro);
        List<NamedCsvRecord> linhas = LinhasDoArquivo.de(descricao, arquivo);
        return transacao.execute(estado -> {
            CargaDeRegistro carga = feita(registro, linhas, gravar);
            if (!carga.gravada()) {
                estado.setRollbackOnly();
            }
            return carga;
        });
    }

    private CargaDeRegistro feita(String registro, List<NamedCsvRecord> linhas, boolean gravar) {
        List<CargaDeRegistro.Erro> erros = new ArrayList<>();
        int incluidas = 0;
        int alteradas = 0;
        for (NamedCsvRecord linha : linhas) {
            Map<String, String> valores = new LinkedHashMap<>();
            linha.getFieldsAsMap().forEach((titulo, celula) -> valores.put(titulo, LinhasDoArquivo.celula(celula)));
            String chave = valores.remove(LinhasDoArquivo.CHAVE);
            try {
                if (chave == null || chave.isBlank()) {
                    registros.incluir(registro, valores);
                    incluidas++;
                } else if (mudou(registro, chave, valores)) {
                    alteradas++;
                }
            } catch (Recusa recusa) {
                erros.add(new CargaDeRegistro.Erro(linha.getStartingLineNumber(), motivo(recusa)));
            }
        }
        return new CargaDeRegistro(
                gravar && erros.isEmpty(),
                incluidas,
                alteradas,
                linhas.size() - incluidas - alteradas - erros.size(),
                erros);
    }

    private boolean mudou(String registro, String chave, Map<String, String> valores) {
        FichaDeRegistro antes = registros.exigir(registro, chave);
        Map<String, String> todos = new LinkedHashMap<>(antes.valores());
        todos.putAll(valores);
        return registros.alterar(registro, chave, antes.versao(), todos).versao() != antes.versao();
    }

    private static String motivo(Recusa recusa) {
        return recusa.erros().isEmpty()
                ? recusa.getMessage()
                : recusa.erros().stream()
                        .map(erro -> erro.campo() + ": " + erro.mensagem())
                        .collect(Collectors.joining(" "));
    }
}
