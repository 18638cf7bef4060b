package br.central.clientes;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Clients of the operator: beneficiaries in their families, providers and others. Invalid data are refused with
 * {@link Recusa.RegraNaoAtendida} naming every field, a missing right with {@link Recusa.SemPermissao}; nothing has
 * changed then. Documents, cards and telephones are accepted with or without punctuation.
 */
public interface Clientes {

    /** How many clients one search returns at most. */
    int LIMITE_DA_BUSCA = 20;

    /** How many letters or digits a search needs to find anything. */
    int MINIMO_DA_BUSCA = 2;

    /**
     * The client pointed at, for a module that has checked its own rights. Who points at one is shown it: that is counted and
     * stands in the trail as {@link #porId}.
     *
     * @throws Recusa.RegraNaoAtendida when not exactly one reference is given or it is invalid ({@code cliente.cpf} …),
     *     and when there is no such client ({@code cliente})
     * @throws Recusa.EstadoNaoPermite when it was merged into another, whom it names
     * @throws Recusa.MuitasVezes when the user read too many already
     */
    ClienteView exigir(ReferenciaCliente referencia);

    /**
     * Those of the clients that exist, for a module that has checked its own rights; of those whose data are blocked little,
     * unless the user may read the record.
     */
    Map<Long, ClienteResumo> porIds(Collection<Long> ids);

    /**
     * For whoever serves any client, supervises or keeps the register; for the rest only that of work given to them.
     *
     * @throws Recusa.NaoEncontrado when there is no such client
     */
    ClienteView porId(long id);

    /**
     * Holder first, then dependants by card, without those merged into others; the client alone when not a beneficiary.
     * Rights as {@link #porId}; the others count as those of a search, and in the trail the one read stands for the family.
     */
    List<ClienteResumo> familia(long id);

    /** @see #buscar(BuscaCliente) */
    default List<ClienteResumo> buscar(String texto) {
        return buscar(BuscaCliente.texto(texto));
    }

    /**
     * At most {@link #LIMITE_DA_BUSCA} clients having all the words, accents and case aside; a whole document or card
     * finds its owner alone. A word of one or two letters matches beginnings of words; less than
     * {@link #MINIMO_DA_BUSCA} letters or digits in all find nobody. What finds one merged into another finds the other. Needs {@link Permissao#ATENDER}.
     */
    default List<ClienteResumo> buscar(BuscaCliente busca) {
        return buscar(busca, LIMITE_DA_BUSCA);
    }

    /**
     * The same, of whom no more than so many are shown: those who are, are counted and stand in the trail.
     *
     * @throws Recusa.MuitasVezes when the user was shown too many already
     */
    List<ClienteResumo> buscar(BuscaCliente busca, int quantos);

    /**
     * Another module shows these in a list of its own: they are counted and stand in the trail as those of a search.
     *
     * @throws Recusa.MuitasVezes when the user was shown too many already
     */
    void mostrados(List<Long> ids);

    /**
     * Whose a call may be: the owners of any of the documents or cards, else those who have that number, by name; at most
     * {@link #LIMITE_DA_BUSCA}. What is no document finds nobody. For a module that has checked its own rights.
     *
     * @param telefone digits alone, may be null
     */
    List<ClienteResumo> quemLiga(Collection<String> documentos, String telefone);

    /**
     * Needs {@link Permissao#CADASTRAR_CLIENTE}. A PF has a CPF (a beneficiary may still have none), a PJ a CNPJ.
     *
     * @throws Recusa.EstadoNaoPermite when CPF, CNPJ, CNS or card belong to another client, whom it names
     */
    ClienteView cadastrar(NovoCliente novo);

    /**
     * Registers many at once, all or none; a holder comes before the dependants. Rights and refusals as
     * {@link #cadastrar}; meant for a load, in batches of up to a thousand.
     */
    void importar(List<NovoCliente> novos);

    /**
     * Replaces the registration. Rights and refusals as {@link #cadastrar}, and 409 when the version is not the last or
     * the client was merged into another, as for every change of its telephones. Another e-mail of who is under a contract
     * takes {@link Permissao#ALTERAR_EMAIL_CONTRATO} or the right for that kind of contract.
     */
    ClienteView alterar(long id, AlteracaoCliente alteracao);

    /** Whether who is asking may give this client another e-mail, by the contract the client is under. */
    boolean mudaEmail(ClienteView cliente);

    /** Needs {@link Permissao#CADASTRAR_CLIENTE}. @throws Recusa.EstadoNaoPermite when the number exists */
    ContratoView cadastrarContrato(NovoContrato novo);

    /**
     * The registration {@code de} was a second one of the same person or company: from now on {@code em} is used. What
     * refers to {@code de} stays as it is, its telephones too, and so do those merged into it before, which now point at
     * {@code em}. Needs {@link Permissao#CADASTRAR_CLIENTE}.
     *
     * @throws Recusa.RegraNaoAtendida ({@code em}) when they are the same, or a person and a company, or {@code em} does
     *     not exist or was itself merged; ({@code de}) when dependants still hang on it
     * @throws Recusa.EstadoNaoPermite when {@code de} was merged before
     */
    ClienteView unificar(long de, long em);

    /** For a module that has checked its own rights. */
    boolean dadosBloqueados(long id);

    /** For a module that has checked its own rights. @throws Recusa.EstadoNaoPermite when the person's data are blocked */
    void exigirSemBloqueio(long id);

    /** The client itself or, when it was merged, the one to use instead; for a module that has checked rights. */
    long vigente(long id);

    /** Those merged into any of the clients, with the one each was merged into; for a module that has checked rights. */
    Map<Long, Long> unificadosEm(Collection<Long> sobreviventes);

    /**
     * Compares what the person says with the registration, accents and case aside: to be done before personal data are
     * discussed (S4.2). What the registration lacks is not compared; without CPF and birth nothing can be confirmed. Of a
     * company the CNPJ is compared, and {@code nome} is who speaks for it. Needs {@link Permissao#ATENDER}.
     *
     * Of one that was merged the registration to use instead is compared.
     *
     * @throws Recusa.RegraNaoAtendida when any datum is missing that the registration has
     */
    ConfirmacaoDeIdentidade confirmarIdentidade(long id, Identidade dados);

    /**
     * Persons who have been without contract since before then, of their own and of whom no dependant is left; by id. Providers,
     * companies, those anonymised, those merged into others and those who asked that the data be blocked, which is to be kept
     * as they are, are not among them. For a module that has checked its own rights.
     *
     * @param depois the last one read, 0 for none
     */
    List<Long> semVinculo(Instant antesDe, long depois, int quantos);

    /** How many clients there are. */
    long quantidade();
}
