package br.central.regras.portao;

import br.central.regras.portao.CelulasDaTabela.Celula;
import br.central.regras.portao.TabelaSobExame.Linha;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Who is told of a deadline can be told, and whoever is to follow the delay, in a task, may do so. */
@Component
class DestinosDoAtraso implements ConferenciaDeTabela {

    private static final String TABELA = "escalonamento";
    private static final String DESTINO = "destino";
    private static final String CANAL = "canal";
    private static final String TAREFA = "\"TAREFA\"";
    private static final String EVENTO = "evento";
    private static final String EXPIRADO = "\"EXPIRADO\"";
    private static final Pattern SO_TEXTOS = Pattern.compile("\"[^\"]*+\"(?:\\s*+,\\s*+\"[^\"]*+\")*+");

    private final Operadores operadores;
    private final Grupos grupos;

    DestinosDoAtraso(Operadores operadores, Grupos grupos) {
        this.operadores = operadores;
        this.grupos = grupos;
    }

    @Override
    public void conferir(TabelaSobExame tabela, Apontamentos achados) {
        int destino = coluna(tabela, DESTINO);
        int canal = coluna(tabela, CANAL);
        if (!tabela.chave().equals(TABELA) || destino < 0 || canal < 0) {
            return;
        }
        int evento = entrada(tabela);
        String rotulo = TabelaSobExame.rotulo(tabela.saidas().get(destino).getLabel(), DESTINO);
        for (Linha linha : tabela.linhas()) {
            if (linha.saidas().size() > Math.max(destino, canal)) {
                var celula = new Celula(linha, rotulo, linha.saidas().get(destino), achados);
                boolean emTarefa = linha.saidas().get(canal).equals(TAREFA) && podeSerDoAtraso(linha, evento);
                celula.textos().forEach(um -> conferir(um, emTarefa, celula));
            }
        }
    }

    /** Where there is no such task to be offered, the same row tells by mail. */
    private static boolean podeSerDoAtraso(Linha linha, int evento) {
        String qual = evento < 0 || evento >= linha.entradas().size()
                ? ""
                : linha.entradas().get(evento);
        return !SO_TEXTOS.matcher(qual).matches() || qual.contains(EXPIRADO);
    }

    private static int entrada(TabelaSobExame tabela) {
        for (int i = 0; i < tabela.entradas().size(); i++) {
            if (TabelaSobExame.expressao(tabela.entradas().get(i)).equals(EVENTO)) {
                return i;
            }
        }
        return -1;
    }

    private static int coluna(TabelaSobExame tabela, String nome) {
        for (int i = 0; i < tabela.saidas().size(); i++) {
            if (Objects.equals(tabela.saidas().get(i).getName(), nome)) {
                return i;
            }
        }
        return -1;
    }

    private void conferir(String destino, boolean emTarefa, Celula celula) {
        if (destino.equals(ValoresDasSaidas.RESPONSAVEL)) {
            if (emTarefa) {
                celula.erro("traz “" + destino + "”, que se avisa por e-mail: o atraso se acompanha, por tarefa, num"
                        + " grupo com o direito: " + Permissao.ACOMPANHAR_ATRASO.descricao());
            }
        } else if (grupos.foraDeUso(destino)) {
            celula.erro("traz o grupo “" + destino + "”, que está fora de uso e não recebe trabalho novo");
        } else if (emTarefa
                && operadores.haGrupo(destino)
                && !operadores.alguemPode(destino, Permissao.ACOMPANHAR_ATRASO)) {
            celula.erro("traz o grupo “" + destino + "”, em que ninguém pode acompanhar o atraso por tarefa (falta o"
                    + " direito: " + Permissao.ACOMPANHAR_ATRASO.descricao() + ")");
        }
    }
}
